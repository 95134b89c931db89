SELECT d.delivery_key AS DeliveryKey, d.id, d.seq, d.resource_type AS ResourceType, d.resource_id AS ResourceId, d.operation, d.state, d.attempts,
  d.created_at AS CreatedAt, d.next_at AS NextAt, d.last_at AS LastAt, d.delivered_at AS DeliveredAt, d.http_status AS HttpStatus, d.error
FROM webhook_delivery d
WHERE d.for_webhook = @WebhookKey
--? state
  AND d.state IN (SELECT item FROM {list States})
--? after
  AND d.delivery_key < @AfterKey
--? always
ORDER BY d.delivery_key DESC
{page}
