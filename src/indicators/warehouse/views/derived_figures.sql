-- Every derived figure as the charts of the report read it: what it claims, and the significant digits
-- of its least precise operand. A value that is not claimed is left out.
WITH operands AS (
    SELECT derivation_id, unnest(string_split(operands, ';')) AS operand FROM derivations
),
numbers AS (
    SELECT observation_id AS operand, coalesce(value, lower, upper) AS value, unit_mult, decimals
    FROM observations
    UNION ALL
    SELECT reference_id, coalesce(value, lower, upper), unit_mult, decimals FROM reference
),
precision AS (
    -- Counted in units of the last place that is printed, a number has as many digits as it counts.
    SELECT
        derivation_id,
        min(length((round(abs(value)::DOUBLE / 10.0 ** (unit_mult - decimals)))::HUGEINT::VARCHAR))
            ::INTEGER AS significant
    FROM operands
    JOIN numbers USING (operand)
    GROUP BY derivation_id
)
SELECT
    'derived' AS role,
    d.derivation_id,
    d.title_zh AS name_zh,
    d.title_en AS name_en,
    CASE WHEN d.claim = 'value' THEN d.nominal_value END AS value,
    d.lower,
    d.upper,
    d.closed,
    CASE d.claim
        WHEN 'value' THEN 'exact'
        WHEN 'interval' THEN 'range'
        WHEN 'lower_bound' THEN CASE WHEN d.closed IN ('left', 'both') THEN 'at_least' ELSE 'over' END
        WHEN 'upper_bound' THEN CASE WHEN d.closed IN ('right', 'both') THEN 'at_most' ELSE 'under' END
    END AS qualifier,
    d.unit,
    p.significant,
    d.formula,
    d.assumption,
    d.assumption_zh,
    d.chart_worthy
FROM derivations AS d
LEFT JOIN precision AS p USING (derivation_id)
