-- When the next comes due of those that wait for nothing but their time.
SELECT MIN(CASE WHEN d.claimed_until > d.next_at THEN d.claimed_until ELSE d.next_at END) AS DueAt
FROM webhook_delivery d
JOIN webhook w ON w.webhook_key = d.for_webhook
WHERE d.state = 'pending' AND (d.next_at > @At OR d.claimed_until > @At) AND w.status = 'active'
