-- Official R&D expenditure, final values only: one row a place and year. Where several publications
-- give the total, the series whose code comes first speaks: the bulletin, not the yearbook. Places of
-- different levels overlap: add up those of one level only.
SELECT
    r.area,
    a.name_zh AS area_zh,
    a.name_en AS area_en,
    a.level,
    year(r.period_start)::INTEGER AS year,
    r.value,
    r.unit,
    r.series,
    r.vintage,
    r.usage_warning
FROM reference AS r
JOIN areas AS a ON a.code = r.area
WHERE r.series = (
        SELECT min(code)
        FROM series
        WHERE indicator = 'rd_expenditure' AND frequency = 'A' AND transformation = 'level'
            AND subject IS NULL AND dimensions IS NULL
    )
    AND r.frequency = 'A'
    AND r.vintage = 'final'
ORDER BY r.area, year
