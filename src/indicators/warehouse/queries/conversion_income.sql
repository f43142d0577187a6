-- Income of Guangdong's universities and institutes from conversion, the growth printed beside it,
-- and the earlier income that both imply.
SELECT
    CASE c.transformation WHEN 'level' THEN 'printed' ELSE 'growth' END AS role,
    c.observation_id,
    o.locator,
    c.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    c.indicator,
    c.year,
    year(o.period_start)::INTEGER AS first_year,
    year(o.period_end)::INTEGER AS last_year,
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
    NULL AS formula,
    NULL AS assumption,
    c.note
FROM conversion AS c
JOIN observations AS o USING (observation_id)
JOIN sources AS s ON s.source_id = c.source_id
JOIN areas AS a ON a.code = c.area
WHERE c.indicator = 'conversion_income' AND c.area = 'CN-GD'
    AND c.transformation IN ('level', 'growth_rate')
UNION ALL
SELECT
    'derived',
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    nominal_value,
    lower,
    upper,
    closed,
    NULL,
    unit,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    formula,
    assumption,
    note
FROM derivations
WHERE derivation_id = 'conversion_income_base'
ORDER BY role, year, observation_id
