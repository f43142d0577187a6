-- Platforms in figures: what the texts print, and what official pages said before and after.
SELECT * FROM figures
WHERE family = 'Platforms' AND transformation = 'level' AND unit = 'count' AND nature = 'actual'
UNION ALL BY NAME
SELECT *, 'other' AS "group" FROM official_figures
WHERE series LIKE 'supercomputing_%' AND unit = 'count' AND value > 1
ORDER BY role DESC, coalesce(value, lower, upper) DESC, indicator, time_period
