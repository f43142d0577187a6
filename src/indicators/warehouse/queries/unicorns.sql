-- Unicorn companies as the texts print them, the count of the year before that the printed change
-- implies, the share in the nation, and two official lists of the same year, which count differently.
WITH printed AS (
    SELECT * FROM figures
    WHERE indicator = 'unicorn_count' AND transformation = 'level' AND nature = 'actual'
)
SELECT * FROM printed
UNION ALL BY NAME
SELECT
    d.* EXCLUDE (chart_worthy),
    CASE unit WHEN 'percent' THEN 'share' END AS "group",
    (SELECT any_value(area) FROM printed) AS area,
    (SELECT any_value(area_zh) FROM printed) AS area_zh,
    (SELECT any_value(area_en) FROM printed) AS area_en,
    (SELECT any_value(year) FROM printed) - (unit = 'count')::INTEGER AS year
FROM derived_figures AS d
WHERE derivation_id IN ('unicorns_year_before', 'unicorns_share_of_china')
UNION ALL BY NAME
-- The printed change, from which the count of the year before follows.
SELECT * REPLACE ('operand' AS role) FROM figures
WHERE indicator = 'unicorn_count' AND transformation = 'change' AND nature = 'actual'
UNION ALL BY NAME
SELECT * FROM official_figures
WHERE series IN ('unicorns_hurun', 'unicorns_great_wall') AND vintage = 'final'
    AND year IN (SELECT year FROM printed UNION ALL SELECT year - 1 FROM printed)
ORDER BY year DESC, role DESC, value DESC, area
