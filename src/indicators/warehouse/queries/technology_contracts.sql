-- Technology contracts between Jiangsu and the other members of the Yangtze River Delta as printed,
-- beside the official totals of all contracts of the province in the same year.
WITH printed AS (
    SELECT
        f.*,
        t.direction,
        (
            SELECT string_agg(coalesce(p.short_zh, p.name_zh), '|' ORDER BY p.code)
            FROM areas AS p
            WHERE list_contains(string_split(t.partner, '|'), p.code)
        ) AS partners_zh,
        (
            SELECT string_agg(p.name_en, '|' ORDER BY p.code)
            FROM areas AS p
            WHERE list_contains(string_split(t.partner, '|'), p.code)
        ) AS partners_en
    FROM figures AS f
    JOIN technology_contracts AS t USING (observation_id)
    WHERE t.area = 'CN-JS' AND t.year = 2022 AND t.partner IS NOT NULL
        AND t.direction IN ('in', 'out')
),
totals AS (
    SELECT
        * EXCLUDE (name_zh, name_en),
        CASE WHEN series LIKE '%_out' THEN 'out' ELSE 'in' END AS direction
    FROM official_figures
    WHERE series IN (
            'tech_contract_value_out', 'tech_contract_value_in',
            'tech_contract_count_out', 'tech_contract_count_in'
        )
        AND vintage = 'final'
)
SELECT * FROM printed
UNION ALL BY NAME
SELECT t.* FROM totals AS t
WHERE (t.area, t.year, t.indicator) IN (SELECT (area, year, indicator) FROM printed)
ORDER BY indicator DESC, direction DESC, role DESC, observation_id
