-- How long each area held each place: years without a gap, and the places before and after. An empty
-- place before or after means that the series does not reach there: the streak may be longer.
WITH runs AS (
    SELECT
        series,
        scope,
        area,
        place,
        year,
        year - row_number() OVER (PARTITION BY series, scope, area, place ORDER BY year) AS run
    FROM rank_by_year
),
streak AS (
    SELECT
        series,
        scope,
        area,
        place,
        min(year) AS first_year,
        max(year) AS last_year,
        count(*)::INTEGER AS years
    FROM runs
    GROUP BY series, scope, area, place, run
)
SELECT
    s.series,
    s.scope,
    s.area,
    s.place,
    s.first_year,
    s.last_year,
    s.years,
    b.place AS place_before,
    a.place AS place_after
FROM streak AS s
LEFT JOIN rank_by_year AS b
    ON b.series = s.series AND b.scope = s.scope AND b.area = s.area AND b.year = s.first_year - 1
LEFT JOIN rank_by_year AS a
    ON a.series = s.series AND a.scope = s.scope AND a.area = s.area AND a.year = s.last_year + 1
ORDER BY s.series, s.scope, s.place, s.years DESC, s.area, s.first_year
