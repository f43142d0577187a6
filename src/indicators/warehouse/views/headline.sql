-- Every reviewed observation with its labels, its words and its source.
WITH words AS (
    SELECT
        link.observation_id,
        first(mention.printed ORDER BY link.source_id, link."start") AS printed,
        first(mention.counted ORDER BY link.source_id, link."start") AS counted,
        count(*) AS mentions
    FROM observation_mentions AS link
    JOIN mentions AS mention USING (source_id, "start")
    GROUP BY link.observation_id
)
SELECT
    o.observation_id,
    o.indicator,
    i.name_zh AS indicator_zh,
    i.name_en AS indicator_en,
    i.family,
    o.transformation,
    o.nature,
    o.area,
    a.name_zh AS area_zh,
    a.name_en AS area_en,
    o.subject,
    o.dimensions,
    o.time_period,
    o.frequency,
    CASE WHEN o.frequency = 'A' THEN year(o.period_start)::INTEGER END AS year,
    o.period_start,
    o.period_end,
    o.period_basis,
    o.value,
    o.lower,
    o.upper,
    o.closed,
    o.qualifier,
    q.name_zh AS qualifier_zh,
    q.name_en AS qualifier_en,
    o.unit,
    u.name_zh AS unit_zh,
    u.name_en AS unit_en,
    o.obs_status,
    o.status,
    w.printed,
    w.counted,
    w.mentions,
    o.source_id,
    s.title AS source_title,
    titles.translation AS source_title_translated,
    s.publisher,
    s.publisher_en,
    s.published,
    o.locator,
    o.valid_from,
    o.valid_to,
    o.note,
    notes.translation AS note_translated,
    o.usage_warning
FROM observations AS o
JOIN words AS w USING (observation_id)
JOIN indicators AS i ON i.code = o.indicator
JOIN areas AS a ON a.code = o.area
JOIN units AS u ON u.code = o.unit
JOIN qualifiers AS q ON q.code = o.qualifier
JOIN sources AS s USING (source_id)
LEFT JOIN translations AS titles ON titles.wording = s.title
LEFT JOIN translations AS notes ON notes.wording = o.note
WHERE o.status IN ('accepted', 'corrected')
ORDER BY o.observation_id
