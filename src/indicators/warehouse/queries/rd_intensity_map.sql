-- R&D intensity of every province in the last year known for all of them, as first published, and
-- that of the nation.
WITH published AS (
    SELECT * FROM official_figures
    WHERE series = 'rd_intensity_annual' AND vintage = 'final' AND year IS NOT NULL
),
coverage AS (
    SELECT year, count(*) AS provinces FROM published WHERE level = 'province' GROUP BY year
)
SELECT * EXCLUDE (name_zh, name_en)
FROM published
WHERE level IN ('province', 'country')
    AND year = (
        SELECT max(year) FROM coverage
        WHERE provinces = (SELECT max(provinces) FROM coverage)
    )
ORDER BY level, value DESC, area
