-- Every reviewed observation with all that it stands on: mentions, official values.
WITH mentioned AS (
    SELECT
        link.observation_id,
        list(
            {
                'source_id': link.source_id,
                'start': link."start",
                'end': m."end",
                'printed': m.printed,
                'counted': m.counted
            }
            ORDER BY link.source_id, link."start"
        ) AS mentions
    FROM observation_mentions AS link
    JOIN mentions AS m USING (source_id, "start")
    GROUP BY link.observation_id
),
official AS (
    SELECT
        observation_id,
        list(
            {
                'series': series,
                'value': reference_value,
                'qualifier': reference_qualifier,
                'gap': gap,
                'comparison': comparison,
                'verdict': verdict,
                'finding_zh': finding_zh,
                'finding_en': finding_en
            }
            ORDER BY number
        ) AS official
    FROM reconciliation
    WHERE observation_id IS NOT NULL
    GROUP BY observation_id
)
SELECT
    f.*,
    h.period_basis,
    h.status,
    m.mentions,
    o.official
FROM figures AS f
JOIN headline AS h USING (observation_id)
JOIN mentioned AS m USING (observation_id)
LEFT JOIN official AS o USING (observation_id)
ORDER BY f.source_id, m.mentions[1]['start'], f.observation_id
