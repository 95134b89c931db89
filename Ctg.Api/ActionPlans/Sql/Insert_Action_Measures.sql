INSERT INTO action_measure (action_key, code, period, from_date, until_date, has_value)
{values action_key, code, period, from_date, until_date, has_value}
