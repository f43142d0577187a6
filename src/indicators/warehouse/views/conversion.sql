-- Conversion of the results of science and technology: contracts, income, their growth.
SELECT
    observation_id,
    area,
    area_zh,
    area_en,
    subject,
    indicator,
    indicator_zh,
    indicator_en,
    transformation,
    dimensions,
    time_period,
    year,
    value,
    lower,
    upper,
    closed,
    qualifier,
    unit,
    printed,
    source_id,
    source_title,
    publisher,
    publisher_en,
    published,
    note,
    usage_warning
FROM headline
WHERE family = 'Conversion' AND valid_to IS NULL
ORDER BY indicator, transformation, area, observation_id
