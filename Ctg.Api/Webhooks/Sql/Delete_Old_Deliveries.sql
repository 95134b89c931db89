DELETE FROM webhook_delivery
WHERE delivery_key IN (SELECT d.delivery_key FROM webhook_delivery d WHERE d.delivered_at < @Before ORDER BY d.delivered_at {page})
