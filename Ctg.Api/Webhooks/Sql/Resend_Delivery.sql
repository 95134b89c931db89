UPDATE webhook_delivery SET state = 'pending', attempts = 0, next_at = @At, delivered_at = NULL WHERE for_webhook = @WebhookKey AND id = @Id
