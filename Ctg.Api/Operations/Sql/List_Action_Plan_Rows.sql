SELECT p.plan_key, p.id, p.convention_key, c.id AS convention_id, p.version, p.stage, p.edition, p.document
FROM action_plan p
LEFT JOIN convention c ON c.convention_key = p.convention_key
WHERE p.plan_key > @After AND p.plan_key <= @Last
ORDER BY p.plan_key
{page}
