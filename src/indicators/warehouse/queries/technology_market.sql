-- Value of the technology contracts that each province sells and buys in the last year known for all,
-- and the balance of the two: bought less sold.
WITH flows AS (
    SELECT *, CASE series WHEN 'tech_contract_value_out' THEN 'out' ELSE 'in' END AS direction
    FROM official_figures
    WHERE series IN ('tech_contract_value_out', 'tech_contract_value_in')
        AND vintage = 'final' AND level = 'province' AND year IS NOT NULL
),
coverage AS (
    SELECT year, count(*) AS provinces FROM flows GROUP BY year
),
last AS (
    SELECT * FROM flows
    WHERE year = (
        SELECT max(year) FROM coverage
        WHERE provinces = (SELECT max(provinces) FROM coverage)
    )
),
balance AS (
    SELECT
        any_value(o) AS shown,
        sum(o.value) FILTER (o.direction = 'in') - sum(o.value) FILTER (o.direction = 'out') AS net
    FROM last AS o
    GROUP BY o.area
    HAVING count(*) = 2
)
SELECT * EXCLUDE (name_zh, name_en), direction AS "group" FROM last
WHERE area IN (SELECT shown.area FROM balance)
UNION ALL BY NAME
SELECT
    'balance' AS role,
    'balance' AS "group",
    shown.area,
    shown.area_zh,
    shown.area_en,
    shown.level,
    shown.vintage,
    shown.time_period,
    shown.year,
    net AS value,
    shown.unit,
    shown.publisher,
    shown.source_title,
    shown.source_url
FROM balance
ORDER BY "group", value DESC, area
