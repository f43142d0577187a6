-- What follows by arithmetic from the figures on R&D: shares, growth, leads; and what it rests on.
WITH drawn AS (
    SELECT
        * EXCLUDE (chart_worthy),
        CASE
            WHEN derivation_id LIKE 'rd_growth_per_year_%' THEN 'growth'
            WHEN unit = 'percent' THEN 'share'
            WHEN unit = 'percentage_point' THEN 'gap'
            ELSE 'lead'
        END AS "group"
    FROM derived_figures
    WHERE chart_worthy AND starts_with(derivation_id, 'rd_')
)
SELECT * FROM drawn
UNION ALL BY NAME
SELECT DISTINCT * EXCLUDE (derivation_id), 'operand' AS "group"
FROM operand_figures
WHERE derivation_id IN (SELECT derivation_id FROM drawn)
ORDER BY role, "group", value DESC, derivation_id, observation_id, reference_id
