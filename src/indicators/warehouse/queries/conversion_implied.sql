-- What else follows by arithmetic from the figures on conversion: multiples, growth, money for each
-- institution and result; and what it rests on.
WITH drawn AS (
    SELECT
        * EXCLUDE (chart_worthy),
        CASE
            WHEN unit = 'times' THEN 'multiple'
            WHEN unit = 'percent' THEN 'growth'
            WHEN unit = 'CNY/{institution}' THEN 'institution'
            ELSE 'result'
        END AS "group"
    FROM derived_figures
    WHERE chart_worthy AND contains(derivation_id, 'conversion_') AND unit <> 'CNY'
        -- Shares in the national total are a chart of their own.
        AND NOT contains(derivation_id, '_share')
)
SELECT * FROM drawn
UNION ALL BY NAME
SELECT DISTINCT * EXCLUDE (derivation_id), 'operand' AS "group"
FROM operand_figures
WHERE derivation_id IN (SELECT derivation_id FROM drawn)
ORDER BY role, "group", coalesce(value, lower) DESC, derivation_id, observation_id, reference_id
