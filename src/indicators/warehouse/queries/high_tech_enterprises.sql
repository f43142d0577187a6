-- High-tech enterprises in force at the end of a year as the texts print them, beside official stocks
-- of the same places.
WITH printed AS (
    SELECT * FROM figures
    WHERE indicator = 'high_tech_enterprise_count' AND transformation = 'level'
        AND subject_id IS NULL AND nature = 'actual'
)
SELECT * FROM printed
UNION ALL BY NAME
SELECT * EXCLUDE (name_zh, name_en) FROM official_figures
WHERE series = 'high_tech_enterprise_stock' AND vintage = 'final'
    AND area IN (SELECT area FROM printed)
ORDER BY area, time_period, role DESC
