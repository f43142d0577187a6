-- R&D intensity of the nation as first published and as revised with the gross domestic product.
SELECT series AS "group", * FROM official_figures
WHERE series IN ('rd_intensity_annual', 'rd_intensity_revised')
    AND area = 'CN' AND vintage = 'final' AND year IS NOT NULL
ORDER BY series, year
