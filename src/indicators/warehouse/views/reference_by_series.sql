-- How many official values each series has, over which periods and places, and how many of them are
-- final, claim a bound only or are not to be used without care.
SELECT
    s.code AS series,
    s.name_zh,
    s.name_en,
    s.unit,
    count(r.reference_id) AS "values",
    count_if(r.vintage = 'final')::BIGINT AS final,
    count_if(r.qualifier <> 'exact')::BIGINT AS bounds,
    count_if(r.usage_warning IS NOT NULL)::BIGINT AS flagged,
    count(DISTINCT r.area) AS areas,
    min(r.time_period) AS first_period,
    max(r.time_period) AS last_period
FROM series AS s
LEFT JOIN reference AS r ON r.series = s.code
GROUP BY s.code, s.name_zh, s.name_en, s.unit
ORDER BY s.code
