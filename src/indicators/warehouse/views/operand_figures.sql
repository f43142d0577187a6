-- The printed and official figures that each derived figure is computed from.
WITH operands AS (
    SELECT derivation_id, unnest(string_split(operands, ';')) AS operand FROM derivations
)
SELECT o.derivation_id, f.* FROM operands AS o JOIN figures AS f ON f.observation_id = o.operand
UNION ALL BY NAME
SELECT o.derivation_id, f.*
FROM operands AS o JOIN official_figures AS f ON f.reference_id = o.operand
