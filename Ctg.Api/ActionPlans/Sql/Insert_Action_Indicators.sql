INSERT INTO action_indicator (action_key, code, nature, has_baseline, has_target)
{values action_key, code, nature, has_baseline, has_target}
