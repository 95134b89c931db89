INSERT INTO action_theme (action_key, theme)
SELECT r.owner_key, r.code
FROM {rows owner_key, code} r
