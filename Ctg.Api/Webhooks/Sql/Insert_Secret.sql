INSERT INTO webhook_secret (for_webhook, secret_number, key_bytes, until_at)
VALUES (@WebhookKey, @Number, @KeyBytes, NULL)
