-- Every official value as the charts of the report read it, named by its series.
SELECT
    'official' AS role,
    r.reference_id,
    r.series,
    r.vintage,
    r.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    a.level,
    r.indicator,
    s.name_zh,
    s.name_en,
    r.time_period,
    CASE WHEN r.frequency = 'A' THEN year(r.period_start)::INTEGER END AS year,
    r.value,
    r.lower,
    r.upper,
    r.closed,
    r.qualifier,
    r.unit,
    r.unit_mult,
    r.decimals,
    r.publisher,
    r.source_title,
    r.source_url,
    w.name_zh AS read_at_zh,
    w.name_en AS read_at_en,
    r.usage_warning
FROM reference AS r
JOIN series AS s ON s.code = r.series
JOIN areas AS a ON a.code = r.area
-- A value that was read on a page of its publisher needs no word about it.
LEFT JOIN words AS w ON w.field = 'read_at' AND w.word = nullif(r.read_at, 'original')
