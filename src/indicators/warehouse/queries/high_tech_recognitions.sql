-- High-tech enterprises recognised in the last year and in the first one, by province: a flow.
WITH flow AS (
    SELECT * FROM official_figures
    WHERE series = 'high_tech_enterprise_recognitions' AND vintage = 'final' AND level = 'province'
)
SELECT
    * EXCLUDE (name_zh, name_en),
    CASE WHEN year = (SELECT max(year) FROM flow) THEN 'last' ELSE 'first' END AS "group"
FROM flow
WHERE year IN ((SELECT max(year) FROM flow), (SELECT min(year) FROM flow))
ORDER BY "group" DESC, value DESC, area
