-- Contracts by which universities convert their results, by province, 2022.
SELECT
    'printed' AS role,
    c.observation_id,
    o.locator,
    c.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    c.indicator,
    c.year,
    c.value,
    c.lower,
    c.upper,
    c.closed,
    c.qualifier,
    c.unit,
    c.printed,
    c.source_id,
    c.source_title,
    c.publisher,
    c.publisher_en,
    c.published,
    s.published_basis,
    c.note
FROM conversion AS c
JOIN observations AS o USING (observation_id)
JOIN sources AS s ON s.source_id = c.source_id
JOIN areas AS a ON a.code = c.area
WHERE c.indicator = 'conversion_contract_value' AND c.transformation = 'level' AND c.year = 2022
    -- All modes of conversion; a series of fewer modes must not stand beside it.
    AND c.dimensions = 'institution_type=university'
ORDER BY coalesce(c.value, c.lower, c.upper) DESC, c.area, c.observation_id
