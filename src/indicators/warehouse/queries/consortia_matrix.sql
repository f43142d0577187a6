-- Pairs of a leader and another member of the same consortium, by the provinces of their seats, as
-- far as the texts name both organisations and where they are seated; and those texts.
WITH provinces AS (
    FROM seats WHERE level = 'province'
),
pairs AS (
    SELECT leader.place AS area, member.place AS "group", m.source_id
    FROM consortium_members AS m
    JOIN provinces AS leader ON leader.organisation_id = m.lead
    JOIN provinces AS member ON member.organisation_id = m.organisation_id
    WHERE m.organisation_id <> m.lead
)
SELECT
    'count' AS role,
    area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    "group",
    coalesce(b.short_zh, b.name_zh) AS partners_zh,
    b.name_en AS partners_en,
    count(*)::INTEGER AS count
FROM pairs
JOIN areas AS a ON a.code = area
JOIN areas AS b ON b.code = "group"
GROUP BY ALL
UNION ALL BY NAME
SELECT DISTINCT 'source' AS role, s.*
FROM pairs
JOIN source_labels AS s USING (source_id)
ORDER BY area, "group", source_id
