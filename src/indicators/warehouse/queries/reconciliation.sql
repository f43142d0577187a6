-- Printed figures beside official values of the same place and period.
SELECT
    f.*,
    c.verdict,
    c.reference_value AS official_value,
    s.name_zh,
    s.name_en,
    c.series
FROM reconciliation AS c
JOIN figures AS f USING (observation_id)
LEFT JOIN series AS s ON s.code = c.series
ORDER BY c.verdict, f.source_id, f.observation_id, c.series
