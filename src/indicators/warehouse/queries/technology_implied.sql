-- What follows by arithmetic from the figures on technology contracts, and what it rests on.
WITH drawn AS (
    SELECT
        * EXCLUDE (chart_worthy),
        CASE unit WHEN 'percent' THEN 'share' WHEN 'CNY' THEN 'balance' ELSE 'mean' END AS "group"
    FROM derived_figures
    WHERE chart_worthy
        AND (starts_with(derivation_id, 'tech') OR starts_with(derivation_id, 'delta_')
            OR derivation_id = 'jiangsu_share_of_delta_flows')
)
SELECT * FROM drawn
UNION ALL BY NAME
SELECT DISTINCT * EXCLUDE (derivation_id), 'operand' AS "group"
FROM operand_figures
WHERE derivation_id IN (SELECT derivation_id FROM drawn)
ORDER BY role, "group", coalesce(value, lower) DESC, derivation_id, observation_id, reference_id
