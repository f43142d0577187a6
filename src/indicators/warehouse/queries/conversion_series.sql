-- Contract value of conversion in the whole nation: all six modes, three of them only, and money
-- received. Three series of one name that must not be joined.
SELECT series AS "group", * FROM official_figures
WHERE series IN (
        'conversion_value_six_modes', 'conversion_value_three_modes',
        'conversion_received_six_modes'
    )
    AND area = 'CN' AND year IS NOT NULL
ORDER BY series DESC, year
