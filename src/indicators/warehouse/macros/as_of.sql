-- What was known of each thing on a day: one figure each. Figures of unknown day are left out.
SELECT *
FROM headline
WHERE valid_from <= day AND (valid_to IS NULL OR day < valid_to)
