SELECT x.action_key, x.code, x.nature, x.has_baseline, x.has_target
FROM action_indicator x
WHERE x.action_key > @After AND x.action_key <= @Last
