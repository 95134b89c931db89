SELECT h.action_key, h.theme
FROM action_theme h
WHERE h.action_key > @After AND h.action_key <= @Last
