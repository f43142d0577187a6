-- The first figures of each text that say how much or how many there is: those of a whole place come
-- before those of one organisation, three to a text.
SELECT * EXCLUDE (place) FROM (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY source_id
            ORDER BY subject_id IS NOT NULL, regexp_extract(locator, ':(\d+)', 1)::INTEGER,
                observation_id
        ) AS place
    FROM figures
    WHERE transformation = 'level' AND nature = 'actual' AND unit IN ('CNY', 'count')
)
WHERE place <= 3
ORDER BY source_id, place
