-- Innovation consortia and their fields by batch, field and leader, as printed.
SELECT *, regexp_extract(coalesce(dimensions, ''), 'batch=(\d+)', 1) AS "group" FROM figures
WHERE indicator IN ('consortium_count', 'consortium_field_count') AND transformation = 'level'
    AND nature = 'actual'
ORDER BY area, indicator, "group", observation_id
