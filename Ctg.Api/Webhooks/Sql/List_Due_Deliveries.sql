-- Of each resource the oldest that is on its way: the others wait for it.
SELECT d.delivery_key AS DeliveryKey
FROM webhook_delivery d
WHERE d.for_webhook = @WebhookKey AND d.state = 'pending' AND d.next_at <= @At AND (d.claimed_until IS NULL OR d.claimed_until <= @At)
  AND NOT EXISTS (
    SELECT 1 FROM webhook_delivery e WHERE e.for_webhook = d.for_webhook AND e.resource_id = d.resource_id AND e.seq < d.seq AND e.state = 'pending')
ORDER BY d.next_at, d.delivery_key
{page}
