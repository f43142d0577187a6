-- How many observations of each text belong to which field of statistics.
SELECT
    'count' AS role,
    f.source_id,
    f.publisher,
    f.publisher_en,
    f.source_title,
    f.published,
    f.published_basis,
    f.family AS "group",
    coalesce(t.translation, f.family) AS name_zh,
    f.family AS name_en,
    count(*)::INTEGER AS count
FROM figures AS f
LEFT JOIN translations AS t ON t.wording = f.family
GROUP BY ALL
ORDER BY f.source_id, count DESC, "group"
