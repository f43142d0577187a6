-- Contracts by which universities convert their results, by province, 2022.
SELECT * FROM figures
WHERE indicator = 'conversion_contract_value' AND transformation = 'level' AND year = 2022
    -- All modes of conversion; a series of fewer modes must not stand beside it.
    AND dimensions = 'institution_type=university'
ORDER BY coalesce(value, lower, upper) DESC, area, observation_id
