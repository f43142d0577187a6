-- Printed figures beside their official counterparts: which verdict each has by its nearest one, and
-- the figures that can be put on one scale, as both are amounts of the same place and period; and how
-- many figures have no counterpart.
SELECT
    f.*,
    c.verdict,
    c.reference_value AS official_value,
    s.name_zh,
    s.name_en,
    c.series,
    -- What makes a figure differ is told with it: the text may leave open which year it means.
    CASE WHEN c.verdict = 'differs' THEN concat(c.finding_zh, c.reason_zh) ELSE c.finding_zh END
        AS finding_zh,
    CASE WHEN c.verdict = 'differs' THEN concat_ws(' ', c.finding_en, c.reason_en)
        ELSE c.finding_en END AS finding_en,
    CASE
        WHEN c.comparison = 'value' AND c.match = 'same' AND c.reference_qualifier = 'exact'
            AND f.transformation = 'level' AND f.time_period IS NOT NULL
            THEN 'scale'
        ELSE 'list'
    END AS "group"
FROM reconciliation AS c
JOIN figures AS f USING (observation_id)
LEFT JOIN series AS s ON s.code = c.series
WHERE c.number = 1 AND c.verdict <> 'not_found'
UNION ALL BY NAME
SELECT 'count' AS role, 'not_found' AS verdict, count(*)::INTEGER AS count
FROM reconciliation
WHERE number = 1 AND verdict = 'not_found'
ORDER BY verdict, source_id, observation_id
