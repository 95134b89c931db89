SELECT w.webhook_key AS WebhookKey, w.version, w.document
FROM webhook w
WHERE w.id = @Id AND w.status <> 'deleted'
--? seen by all
--? seen by one
  AND w.owner = @SeenBy
--? seen by some
  AND w.owner IN (SELECT item FROM {list Cafs})
