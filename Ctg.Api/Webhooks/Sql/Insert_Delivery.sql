INSERT INTO webhook_delivery (id, for_webhook, seq, resource_type, resource_id, operation, state, attempts, created_at, next_at)
VALUES (@Id, @WebhookKey, @Seq, @ResourceType, @ResourceId, @Operation, 'pending', 0, @At, @At)
