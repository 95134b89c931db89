INSERT INTO action_share (action_key, plan_key, axis)
SELECT r.action_key, p.plan_key, r.axis
FROM {rows action_key, plan_id, axis} r
JOIN action_plan p ON p.id = r.plan_id
