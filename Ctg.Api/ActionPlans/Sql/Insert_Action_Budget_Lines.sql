INSERT INTO action_budget_line (action_key, line_number, nature, unit, budget_year, planned, actual)
{values action_key, line_number, nature, unit, budget_year, planned, actual}
