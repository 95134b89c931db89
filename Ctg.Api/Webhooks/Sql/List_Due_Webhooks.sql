SELECT DISTINCT d.for_webhook
FROM webhook_delivery d
JOIN webhook w ON w.webhook_key = d.for_webhook
WHERE d.state = 'pending' AND d.next_at <= @At AND (d.claimed_until IS NULL OR d.claimed_until <= @At) AND w.status = 'active'
