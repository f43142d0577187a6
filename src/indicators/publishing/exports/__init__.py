"""Export formats, one module each, all made from the model and the clean tables.

A module has ``files(package)``, which returns the content of every file by its name. The same
package always gives the same bytes.
"""
