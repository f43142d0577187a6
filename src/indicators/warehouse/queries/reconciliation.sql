-- Printed figures beside their official counterparts: which verdict each has by its nearest one, and
-- the figures that can be put on one scale, as both are amounts of the same place and period; and how
-- many figures have each verdict; and the official values themselves with their sources.
SELECT * EXCLUDE (place) FROM (
    SELECT
        f.*,
        c.verdict,
        w.name_zh AS verdict_zh,
        w.name_en AS verdict_en,
        w.number AS place,
        c.reference_value AS official_value,
        c.reference_qualifier AS official_qualifier,
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
    JOIN words AS w ON w.field = 'verdict' AND w.word = c.verdict
    LEFT JOIN series AS s ON s.code = c.series
    WHERE c.number = 1 AND c.verdict <> 'not_found'
    UNION ALL BY NAME
    SELECT
        'count' AS role,
        w.word AS verdict,
        w.name_zh AS verdict_zh,
        w.name_en AS verdict_en,
        w.number AS place,
        count(c.observation_id)::INTEGER AS count
    FROM words AS w
    LEFT JOIN reconciliation AS c ON c.verdict = w.word AND c.number = 1
        AND (c.verdict = 'not_found' OR c.observation_id IN (SELECT observation_id FROM figures))
    WHERE w.field = 'verdict'
    GROUP BY ALL
    UNION ALL BY NAME
    SELECT DISTINCT r.*
    FROM reconciliation AS c
    JOIN figures AS f USING (observation_id)
    JOIN official_figures AS r USING (reference_id)
    WHERE c.number = 1 AND c.verdict <> 'not_found'
)
ORDER BY role, place, source_id, observation_id, reference_id
