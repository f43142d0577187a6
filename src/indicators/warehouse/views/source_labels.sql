-- Each text as the sources of a chart name it.
SELECT source_id, publisher, publisher_en, title AS source_title, published, published_basis
FROM sources
