-- R&D expenditure of all provinces up to the last year known for all of them; the six that lead in
-- that year are a group of their own; and the figures on R&D expenditure that the texts print.
WITH provinces AS (
    SELECT * FROM rd_by_area_year WHERE level = 'province'
),
coverage AS (
    SELECT year, count(*) AS provinces FROM provinces GROUP BY year
),
last AS (
    SELECT max(year) AS year
    FROM coverage
    WHERE provinces = (SELECT max(provinces) FROM coverage)
),
leaders AS (
    SELECT area
    FROM provinces
    WHERE year = (SELECT year FROM last)
    ORDER BY value DESC, area
    LIMIT 6
),
first_places AS (
    SELECT year, arg_max(area, value) AS area
    FROM provinces
    WHERE year <= (SELECT year FROM last)
    GROUP BY year
),
streak AS (
    -- The years from the one after the last in which another province was first.
    SELECT min(year) AS since, any_value(area) AS area
    FROM first_places
    WHERE year > coalesce(
        (
            SELECT max(year)
            FROM first_places
            WHERE area <> (SELECT area FROM first_places ORDER BY year DESC LIMIT 1)
        ),
        0
    )
)
SELECT
    'official' AS role,
    CASE WHEN leaders.area IS NULL THEN 'others' ELSE 'leaders' END AS "group",
    NULL AS observation_id,
    NULL AS locator,
    p.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    p.year,
    streak.since AS leading_since,
    p.value,
    p.value AS lower,
    p.value AS upper,
    'both' AS closed,
    'exact' AS qualifier,
    p.unit,
    NULL AS printed,
    NULL AS source_id,
    r.source_title,
    r.publisher,
    NULL AS publisher_en,
    NULL::DATE AS published,
    NULL AS published_basis,
    r.source_url,
    w.name_zh AS read_at_zh,
    w.name_en AS read_at_en,
    NULL AS verdict,
    NULL AS verdict_zh,
    NULL AS verdict_en,
    NULL AS note
FROM provinces AS p
LEFT JOIN leaders ON leaders.area = p.area
JOIN areas AS a ON a.code = p.area
JOIN reference AS r
    ON r.series = p.series AND r.area = p.area AND r.vintage = p.vintage
    AND year(r.period_start) = p.year AND r.value = p.value
LEFT JOIN words AS w ON w.field = 'read_at' AND w.word = nullif(r.read_at, 'original')
LEFT JOIN streak ON streak.area = p.area
WHERE p.year <= (SELECT year FROM last)
UNION ALL
SELECT
    'printed',
    NULL,
    p.observation_id,
    o.locator,
    p.area,
    coalesce(a.short_zh, a.name_zh),
    a.name_en,
    p.year,
    NULL,
    p.value,
    p.lower,
    p.upper,
    p.closed,
    p.qualifier,
    p.unit,
    p.printed,
    p.source_id,
    p.source_title,
    p.publisher,
    p.publisher_en,
    p.published,
    s.published_basis,
    NULL,
    NULL,
    NULL,
    c.verdict,
    w.name_zh,
    w.name_en,
    p.note
FROM rd_printed AS p
JOIN observations AS o USING (observation_id)
JOIN sources AS s ON s.source_id = p.source_id
JOIN areas AS a ON a.code = p.area
LEFT JOIN (
    SELECT observation_id, min(verdict) AS verdict
    FROM reconciliation
    WHERE series = (SELECT any_value(series) FROM rd_by_area_year)
    GROUP BY observation_id
    HAVING count(DISTINCT verdict) = 1
) AS c USING (observation_id)
LEFT JOIN words AS w ON w.field = 'verdict' AND w.word = c.verdict
ORDER BY role, area, year, observation_id
