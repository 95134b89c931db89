SELECT a.action_key, a.id, a.plan_key, p.id AS plan_id, a.convention_key, c.id AS convention_id, a.reference, a.version, a.status, a.theme,
  a.axis, a.has_pilot, a.planned_start, a.planned_end, a.is_blocked, a.parent_id, a.search_text, a.summary, a.document
FROM plan_action a
LEFT JOIN action_plan p ON p.plan_key = a.plan_key
LEFT JOIN convention c ON c.convention_key = a.convention_key
WHERE a.action_key > @After AND a.action_key <= @Last
ORDER BY a.action_key
{page}
