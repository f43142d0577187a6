-- What the texts say is aimed at or expected.
SELECT *, CASE unit WHEN 'CNY' THEN 'money' ELSE 'count' END AS "group" FROM figures
WHERE nature IN ('target', 'estimate') AND transformation = 'level' AND unit IN ('CNY', 'count')
ORDER BY "group" DESC, coalesce(value, upper) DESC, observation_id
