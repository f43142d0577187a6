-- The province in which each organisation has its seat, or the country where the seat is not told more
-- closely.
WITH RECURSIVE up AS (
    SELECT code, code AS place, level, parent FROM areas
    UNION ALL
    SELECT up.code, a.code, a.level, a.parent
    FROM up JOIN areas AS a ON a.code = up.parent
    WHERE up.level NOT IN ('province', 'country')
)
SELECT o.organisation_id, up.place, up.level
FROM organisations AS o
JOIN up ON up.code = o.seat AND up.level IN ('province', 'country')
