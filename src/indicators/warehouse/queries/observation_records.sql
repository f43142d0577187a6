-- Every reviewed observation with all that it stands on: mentions, official values, derivations.
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
),
uses AS (
    SELECT operand AS observation_id, list(derivation_id ORDER BY derivation_id) AS derivations
    FROM derivations, unnest(string_split(operands, ';')) AS parts (operand)
    GROUP BY operand
)
SELECT
    f.*,
    h.period_basis,
    h.status,
    m.mentions,
    o.official,
    u.derivations
FROM figures AS f
JOIN headline AS h USING (observation_id)
JOIN mentioned AS m USING (observation_id)
LEFT JOIN official AS o USING (observation_id)
LEFT JOIN uses AS u USING (observation_id)
ORDER BY f.source_id, m.mentions[1]['start'], f.observation_id
