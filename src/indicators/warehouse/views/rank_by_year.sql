-- The place of each area in each year of each official series, largest value first, among the
-- provinces of its country and among the members of each grouping. Equal values share a place. Years
-- in which fewer than half of the members have a final, exact value are left out. Places that a
-- publisher gives itself stand beside them, without `among`.
WITH scopes AS (
    SELECT parent AS scope, code AS area
    FROM areas
    WHERE level = 'province' AND parent IS NOT NULL
    UNION
    SELECT "grouping", member FROM area_members
),
sizes AS (
    SELECT scope, count(*) AS members FROM scopes GROUP BY scope
),
yearly AS (
    SELECT
        r.series,
        r.area,
        year(r.period_start)::INTEGER AS year,
        r.value,
        r.unit,
        s.transformation,
        dimension(s.dimensions, 'rank_scope') AS rank_scope
    FROM reference AS r
    JOIN series AS s ON s.code = r.series
    WHERE r.vintage = 'final' AND r.frequency = 'A' AND r.qualifier = 'exact'
),
ranked AS (
    SELECT
        series,
        scope,
        area,
        year,
        value,
        unit,
        rank() OVER (PARTITION BY series, scope, year ORDER BY value DESC)::INTEGER AS place,
        count(*) OVER (PARTITION BY series, scope, year)::INTEGER AS among
    FROM yearly
    JOIN scopes USING (area)
    WHERE transformation = 'level'
)
SELECT series, scope, area, year, value, unit, place, among
FROM ranked
JOIN sizes USING (scope)
WHERE 2 * among >= members
UNION ALL
SELECT series, rank_scope, area, year, value, unit, value::INTEGER, NULL
FROM yearly
WHERE transformation = 'rank' AND rank_scope IS NOT NULL
ORDER BY series, scope, year, place, area
