-- Technology contracts, number and value, by direction and partner.
SELECT
    observation_id,
    area,
    area_zh,
    area_en,
    subject,
    indicator,
    indicator_zh,
    indicator_en,
    dimension(dimensions, 'direction') AS direction,
    dimension(dimensions, 'partner') AS partner,
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
WHERE indicator IN ('tech_contract_count', 'tech_contract_value') AND transformation = 'level'
    AND valid_to IS NULL
ORDER BY area, indicator, direction, year, observation_id
