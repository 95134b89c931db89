SELECT p.plan_key AS RowKey, p.id, p.version, p.document
FROM action_plan p
WHERE p.plan_key > @After
ORDER BY p.plan_key
{page}
