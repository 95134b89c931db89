SELECT x.action_key, x.code, x.period, x.from_date, x.until_date, x.has_value
FROM action_measure x
WHERE x.action_key > @After AND x.action_key <= @Last
