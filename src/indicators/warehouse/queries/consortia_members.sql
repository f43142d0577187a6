-- Organisations that the texts name as members of the consortia of the Yangtze River Delta and of
-- Xiamen, by the province of their seat and their type; and the texts that name them.
WITH members AS (
    FROM consortium_members WHERE consortium_type <> 'foreign'
)
SELECT
    'count' AS role,
    p.code AS area,
    coalesce(p.short_zh, p.name_zh) AS area_zh,
    p.name_en AS area_en,
    o.organisation_type AS "group",
    count(DISTINCT organisation_id)::INTEGER AS count
FROM members
JOIN organisations AS o USING (organisation_id)
LEFT JOIN seats AS s USING (organisation_id)
LEFT JOIN areas AS p ON p.code = s.place
GROUP BY ALL
UNION ALL BY NAME
SELECT DISTINCT 'source' AS role, s.*
FROM members
JOIN source_labels AS s USING (source_id)
ORDER BY count DESC NULLS LAST, area, "group", source_id
