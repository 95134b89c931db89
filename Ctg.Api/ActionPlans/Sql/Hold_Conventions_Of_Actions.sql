UPDATE convention SET version = version
WHERE convention_key IN (SELECT a.convention_key FROM plan_action a WHERE a.id IN (SELECT item FROM {list Ids}))
