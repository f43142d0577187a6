"""The clean tables as a DuckDB database: typed from the model, with views, closed to the world."""
