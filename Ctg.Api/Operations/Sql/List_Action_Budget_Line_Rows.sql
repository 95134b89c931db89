SELECT x.action_key, x.line_number, x.nature, x.unit, x.budget_year, x.planned, x.actual
FROM action_budget_line x
WHERE x.action_key > @After AND x.action_key <= @Last
