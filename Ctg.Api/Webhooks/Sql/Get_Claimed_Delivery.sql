SELECT d.delivery_key AS DeliveryKey, d.id, d.for_webhook AS WebhookKey, d.seq, d.attempts, w.document
FROM webhook_delivery d
JOIN webhook w ON w.webhook_key = d.for_webhook
WHERE d.delivery_key = @DeliveryKey AND d.claim = @Claim AND w.status = 'active'
