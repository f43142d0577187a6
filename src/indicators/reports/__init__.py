"""The report: one query, one chart function and one set of words for each chapter, on one page.

The page is static: every chart is drawn to SVG when the report is built, in two widths and two
languages, so that it is complete without script, network or fonts of its own. No Vega bundle is
shipped with it: it weighs 0.9 MB and would add nothing that the tables below the charts lack. A
few lines of plain script switch the language.
"""
