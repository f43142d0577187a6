-- How many printed figures have each verdict: by their nearest official counterpart, and over all.
SELECT
    verdict,
    count_if(number = 1)::BIGINT AS figures,
    count(*) AS comparisons
FROM reconciliation
GROUP BY verdict
ORDER BY verdict
