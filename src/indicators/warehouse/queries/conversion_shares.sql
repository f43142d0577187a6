-- Shares in the national total of conversion that printed and official figures allow: contracts of
-- universities, money received, contracts of three modes; and the figures that they rest on.
WITH drawn AS (
    SELECT
        * EXCLUDE (chart_worthy),
        CASE
            WHEN derivation_id = 'conversion_income_share' THEN 'received'
            WHEN derivation_id = 'conversion_three_modes_share' THEN 'three'
            ELSE 'contracts'
        END AS "group"
    FROM derived_figures
    WHERE starts_with(derivation_id, 'conversion_share_')
        OR derivation_id IN ('conversion_income_share', 'conversion_three_modes_share')
)
SELECT * FROM drawn
UNION ALL BY NAME
SELECT DISTINCT * EXCLUDE (derivation_id), 'operand' AS "group"
FROM operand_figures
WHERE derivation_id IN (SELECT derivation_id FROM drawn)
ORDER BY role, "group", value DESC, derivation_id, observation_id, reference_id
