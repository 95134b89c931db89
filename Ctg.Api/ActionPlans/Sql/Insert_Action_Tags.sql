INSERT INTO action_tag (action_key, tag)
{values action_key, tag}
