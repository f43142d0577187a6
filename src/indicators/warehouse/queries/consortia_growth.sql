-- Members of single consortia as printed, in the order of the dates; and the gain of one of them.
SELECT * FROM figures
WHERE indicator = 'consortium_member_count' AND transformation = 'level' AND nature = 'actual'
UNION ALL BY NAME
SELECT * EXCLUDE (chart_worthy) FROM derived_figures
WHERE derivation_id = 'metaverse_consortium_members_gained'
ORDER BY role DESC, subject_id, time_period NULLS FIRST, observation_id
