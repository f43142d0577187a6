-- How the observations come about: the claim of the words, the basis of the period, the decision.
SELECT 'count' AS role, c.series, c.word AS "group", w.name_zh, w.name_en, c.count
FROM (
    SELECT 'qualifier' AS series, qualifier AS word, count(*)::INTEGER AS count
    FROM observations
    WHERE status IN ('accepted', 'corrected')
    GROUP BY ALL
    UNION ALL BY NAME
    SELECT 'period_basis' AS series, coalesce(period_basis, 'none') AS word,
        count(*)::INTEGER AS count
    FROM observations
    WHERE status IN ('accepted', 'corrected')
    GROUP BY ALL
    UNION ALL BY NAME
    SELECT 'status' AS series, status AS word, count(*)::INTEGER AS count
    FROM mentions
    GROUP BY ALL
) AS c
JOIN words AS w ON w.field = c.series AND w.word = c.word
ORDER BY c.series, c.count DESC, c.word
