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
    r.* EXCLUDE (name_zh, name_en),
    CASE WHEN leaders.area IS NULL THEN 'others' ELSE 'leaders' END AS "group",
    streak.since AS leading_since
FROM provinces AS p
JOIN official_figures AS r
    ON r.series = p.series AND r.area = p.area AND r.vintage = p.vintage AND r.year = p.year
    AND r.value = p.value
LEFT JOIN leaders ON leaders.area = p.area
LEFT JOIN streak ON streak.area = p.area
WHERE p.year <= (SELECT year FROM last)
UNION ALL BY NAME
SELECT
    f.*,
    c.verdict,
    w.name_zh AS verdict_zh,
    w.name_en AS verdict_en
FROM figures AS f
JOIN rd_printed USING (observation_id)
LEFT JOIN (
    SELECT observation_id, min(verdict) AS verdict
    FROM reconciliation
    WHERE series = (SELECT any_value(series) FROM rd_by_area_year)
    GROUP BY observation_id
    HAVING count(DISTINCT verdict) = 1
) AS c USING (observation_id)
LEFT JOIN words AS w ON w.field = 'verdict' AND w.word = c.verdict
ORDER BY role, area, year, observation_id
