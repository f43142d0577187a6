-- Pairs of a leader and another member of the same consortium, by the provinces of their seats, as
-- far as the texts name both organisations and where they are seated; and
-- those texts.
WITH RECURSIVE up AS (
    SELECT code, code AS place, level, parent FROM areas
    UNION ALL
    SELECT up.code, a.code, a.level, a.parent
    FROM up JOIN areas AS a ON a.code = up.parent
    WHERE up.level NOT IN ('province', 'country')
),
seats AS (
    SELECT o.organisation_id, up.place
    FROM organisations AS o JOIN up ON up.code = o.seat AND up.level = 'province'
)
SELECT
    'count' AS role,
    lead_seat.place AS area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    member_seat.place AS "group",
    coalesce(b.short_zh, b.name_zh) AS partners_zh,
    b.name_en AS partners_en,
    count(*)::INTEGER AS count
FROM consortia AS c
JOIN memberships AS m ON m.group_id = c.consortium_id AND m.organisation_id <> c.lead
JOIN seats AS lead_seat ON lead_seat.organisation_id = c.lead
JOIN seats AS member_seat ON member_seat.organisation_id = m.organisation_id
JOIN areas AS a ON a.code = lead_seat.place
JOIN areas AS b ON b.code = member_seat.place
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
JOIN seats AS lead_seat ON lead_seat.organisation_id = c.lead
JOIN seats AS member_seat ON member_seat.organisation_id = m.organisation_id
JOIN sources AS s ON s.source_id = split_part(m.locator, ':', 1)
WHERE m.organisation_id <> c.lead
ORDER BY area, "group", source_id
