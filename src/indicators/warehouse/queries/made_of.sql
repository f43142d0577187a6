-- How the observations come about: the claim of the words, the basis of the period, the decision.
SELECT 'count' AS role, 'qualifier' AS series, o.qualifier AS "group", count(*)::INTEGER AS count
FROM observations AS o
WHERE o.status IN ('accepted', 'corrected')
GROUP BY ALL
UNION ALL BY NAME
SELECT 'count' AS role, 'basis' AS series, coalesce(o.period_basis, 'none') AS "group",
    count(*)::INTEGER AS count
FROM observations AS o
WHERE o.status IN ('accepted', 'corrected')
GROUP BY ALL
UNION ALL BY NAME
SELECT 'count' AS role, 'status' AS series, m.status AS "group", count(*)::INTEGER AS count
FROM mentions AS m
GROUP BY ALL
ORDER BY series, count DESC, "group"
