INSERT INTO convention_theme (convention_key, theme)
{values owner_key, code}
