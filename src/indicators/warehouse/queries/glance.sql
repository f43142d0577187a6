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
    count(*)::INTEGER AS count
FROM figures AS f
GROUP BY ALL
ORDER BY f.source_id, count DESC, "group"
