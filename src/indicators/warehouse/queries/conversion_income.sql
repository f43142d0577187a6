-- Income of Guangdong's universities and institutes from conversion, the growth printed beside it,
-- and the earlier income and the gain that both imply.
SELECT
    f.* EXCLUDE (role),
    CASE f.transformation WHEN 'level' THEN 'printed' ELSE 'growth' END AS role,
    year(o.period_start)::INTEGER AS first_year,
    year(o.period_end)::INTEGER AS last_year
FROM figures AS f
JOIN observations AS o USING (observation_id)
WHERE f.indicator = 'conversion_income' AND f.area = 'CN-GD'
    AND f.transformation IN ('level', 'growth_rate')
UNION ALL BY NAME
SELECT * EXCLUDE (chart_worthy) FROM derived_figures
WHERE derivation_id IN ('conversion_income_base', 'conversion_income_gain')
ORDER BY role, derivation_id, year, observation_id
