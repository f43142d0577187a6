"""From what people keep in `raw/` to the clean tables of the package."""
