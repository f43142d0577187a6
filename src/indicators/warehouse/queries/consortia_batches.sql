-- Innovation consortia and their fields by batch, field and leader, as printed; and how many that
-- makes together.
SELECT *, coalesce(dimension(dimensions, 'batch'), '') AS "group" FROM figures
WHERE indicator IN ('consortium_count', 'consortium_field_count') AND transformation = 'level'
    AND nature = 'actual'
UNION ALL BY NAME
SELECT * EXCLUDE (chart_worthy) FROM derived_figures
WHERE derivation_id IN ('consortia_total', 'consortia_led_by_enterprises')
ORDER BY role DESC, area, indicator, "group", observation_id, value DESC
