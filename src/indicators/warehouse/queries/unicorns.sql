-- Unicorn companies as the texts print them, the count of the year before that the printed change
-- implies, and two official lists of the same year, which count differently.
WITH printed AS (
    SELECT * FROM figures
    WHERE indicator = 'unicorn_count' AND transformation = 'level' AND nature = 'actual'
)
SELECT * FROM printed
UNION ALL BY NAME
SELECT
    'derived' AS role,
    (SELECT any_value(area) FROM printed) AS area,
    (SELECT any_value(area_zh) FROM printed) AS area_zh,
    (SELECT any_value(area_en) FROM printed) AS area_en,
    (SELECT any_value(year) - 1 FROM printed) AS year,
    nominal_value AS value,
    lower,
    upper,
    closed,
    unit,
    formula,
    assumption
FROM derivations
WHERE derivation_id = 'unicorns_year_before'
UNION ALL BY NAME
SELECT * FROM official_figures
WHERE series IN ('unicorns_hurun', 'unicorns_great_wall') AND vintage = 'final'
    AND year IN (SELECT year FROM printed UNION ALL SELECT year - 1 FROM printed)
ORDER BY year DESC, role DESC, value DESC, area
