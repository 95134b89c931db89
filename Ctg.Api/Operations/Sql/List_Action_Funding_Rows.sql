SELECT x.action_key, x.line_number, x.type, x.funding_year, x.amount, x.state
FROM action_funding x
WHERE x.action_key > @After AND x.action_key <= @Last
