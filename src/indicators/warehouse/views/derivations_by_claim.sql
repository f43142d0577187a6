-- How many derived figures claim a value, an interval, one bound or nothing; how many of them rest on
-- an assumption, use official values or are worth a chart.
SELECT
    claim,
    count(*) AS derivations,
    count_if(assumption IS NOT NULL)::BIGINT AS assuming,
    count_if(contains(operands, ':'))::BIGINT AS with_official_values,
    count_if(differs_in IS NOT NULL)::BIGINT AS with_permission,
    count_if(chart_worthy)::BIGINT AS chart_worthy
FROM derivations
GROUP BY claim
ORDER BY claim
