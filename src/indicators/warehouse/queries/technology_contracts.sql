-- Technology contracts between Jiangsu and the other members of the Yangtze River Delta, 2022.
SELECT
    'printed' AS role,
    t.observation_id,
    o.locator,
    t.area,
    coalesce(a.short_zh, a.name_zh) AS area_zh,
    a.name_en AS area_en,
    (
        SELECT string_agg(coalesce(p.short_zh, p.name_zh), '|' ORDER BY p.code)
        FROM areas AS p
        WHERE list_contains(string_split(t.partner, '|'), p.code)
    ) AS partners_zh,
    (
        SELECT string_agg(p.name_en, '|' ORDER BY p.code)
        FROM areas AS p
        WHERE list_contains(string_split(t.partner, '|'), p.code)
    ) AS partners_en,
    t.indicator,
    t.direction,
    t.year,
    t.value,
    t.lower,
    t.upper,
    t.closed,
    t.qualifier,
    t.unit,
    t.printed,
    t.source_id,
    t.source_title,
    t.publisher,
    t.publisher_en,
    t.published,
    s.published_basis,
    t.note
FROM technology_contracts AS t
JOIN observations AS o USING (observation_id)
JOIN sources AS s ON s.source_id = t.source_id
JOIN areas AS a ON a.code = t.area
WHERE t.area = 'CN-JS' AND t.year = 2022 AND t.partner IS NOT NULL AND t.direction IN ('in', 'out')
ORDER BY t.indicator DESC, t.direction DESC, t.observation_id
