-- How many rows there are of what, by text, kind, indicator, status, register, series and verdict.
SELECT 'mentions' AS counted, 'text' AS per, source_id AS value, count(*) AS number
FROM mentions GROUP BY source_id
UNION ALL SELECT 'mentions', 'kind', kind, count(*) FROM mentions GROUP BY kind
UNION ALL SELECT 'mentions', 'status', status, count(*) FROM mentions GROUP BY status
UNION ALL SELECT 'mentions', 'statistical', CASE WHEN statistical THEN 'yes' ELSE 'no' END, count(*)
FROM mentions GROUP BY statistical
UNION ALL SELECT 'observations', 'text', source_id, count(*) FROM observations GROUP BY source_id
UNION ALL SELECT 'observations', 'indicator', indicator, count(*)
FROM observations GROUP BY indicator
UNION ALL SELECT 'observations', 'status', status, count(*) FROM observations GROUP BY status
UNION ALL SELECT 'observations', 'usage_warning', warning, count(*)
FROM observations, unnest(string_split(usage_warning, ';')) AS warnings (warning) GROUP BY warning
UNION ALL SELECT 'organisations', 'type', organisation_type, count(*)
FROM organisations GROUP BY organisation_type
UNION ALL SELECT 'consortia', 'type', consortium_type, count(*)
FROM consortia GROUP BY consortium_type
UNION ALL SELECT 'memberships', 'role', role, count(*) FROM memberships GROUP BY role
UNION ALL SELECT 'documents', 'type', document_type, count(*)
FROM documents GROUP BY document_type
UNION ALL SELECT 'platforms', 'type', platform_type, count(*)
FROM platforms GROUP BY platform_type
UNION ALL SELECT 'programmes', 'type', programme_type, count(*)
FROM programmes GROUP BY programme_type
UNION ALL SELECT 'events', 'type', event_type, count(*) FROM events GROUP BY event_type
UNION ALL SELECT 'reference', 'series', series, count(*) FROM reference GROUP BY series
UNION ALL SELECT 'reconciliation', 'verdict', verdict, count(*)
FROM reconciliation GROUP BY verdict
UNION ALL SELECT 'derivations', 'claim', claim, count(*) FROM derivations GROUP BY claim
UNION ALL SELECT 'corrections', 'table', corrected_table, count(*)
FROM corrections GROUP BY corrected_table
ORDER BY counted, per, value
