SELECT a.action_key AS RowKey, a.id, a.version, a.document
FROM plan_action a
WHERE a.action_key > @After
ORDER BY a.action_key
{page}
