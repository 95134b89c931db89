SELECT w.webhook_key AS WebhookKey, w.document, p.looked_until AS LookedUntil
FROM webhook w
JOIN webhook_progress p ON p.for_webhook = w.webhook_key
JOIN change_counter c ON c.seq > p.looked_until
WHERE w.status = 'active'
ORDER BY w.webhook_key
