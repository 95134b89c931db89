INSERT INTO action_funding (action_key, line_number, type, funding_year, amount, state)
{values action_key, line_number, type, funding_year, amount, state}
