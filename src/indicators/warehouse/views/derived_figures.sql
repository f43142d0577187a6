-- Every derived figure as the charts of the report read it: what it claims, and the significant digits
-- of its least precise operand. A value that is not claimed is left out.
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
    d.significant_digits AS significant,
    d.formula,
    d.assumption,
    d.assumption_zh,
    d.chart_worthy
FROM derivations AS d
