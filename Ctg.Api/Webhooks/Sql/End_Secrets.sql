UPDATE webhook_secret SET until_at = @Until WHERE for_webhook = @WebhookKey AND until_at IS NULL
