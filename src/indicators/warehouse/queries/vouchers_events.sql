-- Innovation vouchers, forums and joint projects in figures, as printed; and the money
-- put into each project.
SELECT
    *,
    CASE
        WHEN unit = 'CNY' THEN 'money'
        WHEN family = 'Vouchers' THEN 'vouchers'
        WHEN indicator LIKE '%project%' THEN 'projects'
        ELSE 'events'
    END AS "group"
FROM figures
WHERE (family IN ('Vouchers', 'Programmes')
        OR indicator IN ('rd_project_count', 'joint_research_project_count', 'project_investment'))
    AND transformation = 'level' AND nature = 'actual' AND unit IN ('count', 'CNY')
UNION ALL BY NAME
SELECT * EXCLUDE (chart_worthy), 'money' AS "group" FROM derived_figures
WHERE derivation_id = 'project_investment_per_project'
ORDER BY "group", coalesce(value, lower, upper) DESC, observation_id
