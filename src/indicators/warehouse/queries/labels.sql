-- Names of every code that a breakdown, a warning or a filter of the report shows.
SELECT 'area' AS list, code, coalesce(short_zh, name_zh) AS name_zh, name_en FROM areas
UNION ALL
SELECT 'dimension', code, name_zh, name_en FROM dimensions
UNION ALL
SELECT dimension || '=', code, name_zh, name_en FROM dimension_values
UNION ALL
SELECT 'usage_warning', code, name_zh, name_en FROM usage_warnings
UNION ALL
SELECT 'unit', code, name_zh, name_en FROM units
UNION ALL
SELECT 'series', code, name_zh, name_en FROM series
UNION ALL
SELECT DISTINCT 'family', family, coalesce(translation, family), family
FROM indicators
LEFT JOIN translations ON wording = family
UNION ALL
SELECT field, word, name_zh, name_en FROM words
ORDER BY list, code
