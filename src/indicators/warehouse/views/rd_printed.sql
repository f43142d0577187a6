-- R&D expenditure of whole areas as the texts print it.
SELECT
    observation_id,
    area,
    area_zh,
    area_en,
    subject,
    year,
    value,
    lower,
    upper,
    closed,
    qualifier,
    unit,
    source_id,
    source_title,
    publisher,
    publisher_en,
    published,
    printed,
    note,
    usage_warning
FROM headline
WHERE indicator = 'rd_expenditure' AND transformation = 'level' AND subject IS NULL
    AND valid_to IS NULL
ORDER BY area, year, observation_id
