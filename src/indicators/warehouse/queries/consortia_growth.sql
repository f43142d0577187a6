-- Members of single consortia as printed, in the order of the dates.
SELECT * FROM figures
WHERE indicator = 'consortium_member_count' AND transformation = 'level' AND nature = 'actual'
ORDER BY subject_id, time_period NULLS FIRST, observation_id
