SELECT x.action_key, x.tag
FROM action_tag x
WHERE x.action_key > @After AND x.action_key <= @Last
