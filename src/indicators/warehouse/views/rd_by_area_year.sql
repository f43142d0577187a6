-- Official R&D expenditure, final values only: one row a place and year. Places of different levels
-- overlap: add up those of one level only.
SELECT
    r.area,
    a.name_zh AS area_zh,
    a.name_en AS area_en,
    a.level,
    year(r.period_start)::INTEGER AS year,
    r.value,
    r.unit,
    r.vintage,
    r.usage_warning
FROM reference AS r
JOIN series AS s ON s.code = r.series
JOIN areas AS a ON a.code = r.area
WHERE s.indicator = 'rd_expenditure'
    AND s.frequency = 'A'
    AND r.vintage = 'final'
ORDER BY r.area, year
