DELETE FROM webhook_secret WHERE for_webhook = @WebhookKey
