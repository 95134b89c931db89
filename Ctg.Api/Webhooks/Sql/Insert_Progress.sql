INSERT INTO webhook_progress (for_webhook, looked_until) VALUES (@WebhookKey, @LookedUntil)
