-- Official R&D expenditure of the nation and its provinces, final values only: one row a year.
SELECT
    r.area,
    a.name_zh AS area_zh,
    a.name_en AS area_en,
    year(r.period_start)::INTEGER AS year,
    r.value,
    r.unit,
    r.vintage
FROM reference AS r
JOIN series AS s ON s.code = r.series
JOIN areas AS a ON a.code = r.area
WHERE s.indicator = 'rd_expenditure'
    AND s.frequency = 'A'
    AND r.vintage = 'final'
    AND (a.level = 'province' OR r.area = 'CN')
ORDER BY r.area, year
