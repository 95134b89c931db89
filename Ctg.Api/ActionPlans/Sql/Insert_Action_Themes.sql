INSERT INTO action_theme (action_key, theme)
{values owner_key, code}
