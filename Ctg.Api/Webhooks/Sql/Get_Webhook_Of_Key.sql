SELECT w.webhook_key AS WebhookKey, w.version, w.document
FROM webhook w
WHERE w.webhook_key = @WebhookKey
