DELETE FROM webhook_delivery WHERE for_webhook = @WebhookKey
