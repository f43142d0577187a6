"""The package as others take it: its descriptor and, one module each, its export formats."""
