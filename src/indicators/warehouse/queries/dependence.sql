-- Dependence on imports, shares of markets and other shares, as printed, beside other estimates.
SELECT *, CASE nature WHEN 'claim' THEN 'claim' ELSE 'actual' END AS "group"
FROM figures
WHERE unit = 'percent' AND transformation IN ('level', 'share')
UNION ALL BY NAME
SELECT *, 'other' AS "group" FROM official_figures
WHERE series LIKE 'market_share_%'
ORDER BY role DESC, "group", indicator, coalesce(value, lower, upper) DESC, time_period
