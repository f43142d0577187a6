-- The value of one dimension in a cell of dimensions; NULL where the cell does not name it.
nullif(regexp_extract(cell, '(?:^|;)' || regexp_escape(name) || '=([^;]*)', 1), '')
