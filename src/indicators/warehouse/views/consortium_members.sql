-- Organisations that a text names as members of a consortium.
SELECT
    c.consortium_id,
    c.consortium_type,
    c.lead,
    m.organisation_id,
    split_part(m.locator, ':', 1) AS source_id
FROM memberships AS m
JOIN consortia AS c ON c.consortium_id = m.group_id
