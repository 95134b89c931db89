SELECT x.action_key, p.id AS plan_id, x.axis
FROM action_share x
LEFT JOIN action_plan p ON p.plan_key = x.plan_key
WHERE x.action_key > @After AND x.action_key <= @Last
