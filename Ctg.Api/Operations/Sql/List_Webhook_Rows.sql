SELECT w.webhook_key, w.id, w.owner, w.version, w.status, w.document
FROM webhook w
WHERE w.webhook_key > @After AND w.webhook_key <= @Last
ORDER BY w.webhook_key
{page}
