-- Organisations that the texts name as members of the consortia of the Yangtze River Delta and of
-- Xiamen, by the province of their seat and their type; and the texts that name them.
SELECT
    'count' AS role,
    p.code AS area,
    coalesce(p.short_zh, p.name_zh) AS area_zh,
    p.name_en AS area_en,
    o.organisation_type AS "group",
    count(DISTINCT o.organisation_id)::INTEGER AS count
FROM memberships AS m
JOIN consortia AS c ON c.consortium_id = m.group_id
JOIN organisations AS o USING (organisation_id)
LEFT JOIN areas AS seat ON seat.code = o.seat
LEFT JOIN areas AS upper ON upper.code = seat.parent
LEFT JOIN areas AS p ON p.code = CASE
        WHEN seat.level IN ('province', 'country') THEN seat.code
        WHEN upper.level = 'province' THEN upper.code
        ELSE upper.parent
    END
WHERE c.consortium_type <> 'foreign'
GROUP BY ALL
UNION ALL BY NAME
SELECT DISTINCT
    'source' AS role,
    s.source_id,
    s.publisher,
    s.publisher_en,
    s.title AS source_title,
    s.published,
    s.published_basis
FROM memberships AS m
JOIN consortia AS c ON c.consortium_id = m.group_id
JOIN sources AS s ON s.source_id = split_part(m.locator, ':', 1)
WHERE c.consortium_type <> 'foreign'
ORDER BY count DESC NULLS LAST, area, "group", source_id
