SELECT h.convention_key, h.theme
FROM convention_theme h
WHERE h.convention_key > @After AND h.convention_key <= @Last
