-- Of several instances that ask at once, one gets it; until its claim runs out, or is given back.
UPDATE webhook_delivery
SET claim = @Claim, claimed_until = @Until
WHERE delivery_key = @DeliveryKey AND state = 'pending' AND next_at <= @At AND (claimed_until IS NULL OR claimed_until <= @At)
  AND NOT EXISTS (
    SELECT 1 FROM webhook_delivery e
    WHERE e.for_webhook = webhook_delivery.for_webhook AND e.resource_id = webhook_delivery.resource_id AND e.seq < webhook_delivery.seq AND e.state = 'pending')
