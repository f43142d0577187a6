"""Every field, table and rule of the data, defined once; emitters for each target."""
