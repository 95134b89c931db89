SELECT w.webhook_key AS WebhookKey, w.version, w.document
FROM webhook w
WHERE w.status <> 'deleted'
--? seen by all
--? seen by one
  AND w.owner = @SeenBy
--? seen by some
  AND w.owner IN (SELECT item FROM {list Cafs})
--? owner
  AND w.owner = @Owner
--? status
  AND w.status = @Status
--? after
  AND w.webhook_key > @AfterKey
--? always
ORDER BY w.webhook_key
{page}
