-- Every reviewed observation that nothing has replaced, as the charts of the report read it: short names, source, warnings.
SELECT
    'printed' AS role,
    h.observation_id,
    h.locator,
    h.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    h.indicator,
    h.indicator_zh,
    h.indicator_en,
    h.transformation,
    h.nature,
    h.dimensions,
    h.time_period,
    h.year,
    h.value,
    h.lower,
    h.upper,
    h.closed,
    h.qualifier,
    h.unit,
    h.printed,
    h.source_id,
    h.source_title,
    h.publisher,
    h.publisher_en,
    h.published,
    s.published_basis,
    h.note,
    h.usage_warning,
    h.subject AS subject_id,
    j.name_zh AS subject_zh,
    j.name_en AS subject_en,
    j.name_en_basis AS subject_basis,
    h.family
FROM headline AS h
JOIN sources AS s ON s.source_id = h.source_id
JOIN areas AS a ON a.code = h.area
LEFT JOIN subjects AS j ON j.subject_id = h.subject
WHERE h.valid_to IS NULL
