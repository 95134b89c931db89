DELETE FROM webhook_progress WHERE for_webhook = @WebhookKey
