-- Every number of every text, statistical figures by kind and the others by what they are.
SELECT
    'count' AS role,
    s.*,
    CASE WHEN m.statistical THEN 'statistical' ELSE m.kind END AS "group",
    w.name_zh,
    w.name_en,
    count(*)::INTEGER AS count
FROM mentions AS m
JOIN source_labels AS s USING (source_id)
LEFT JOIN words AS w ON w.field = 'kind' AND w.word = m.kind AND NOT m.statistical
GROUP BY ALL
ORDER BY source_id, "group"
