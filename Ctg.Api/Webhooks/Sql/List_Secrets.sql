-- Those that sign, the newest first.
SELECT s.key_bytes
FROM webhook_secret s
WHERE s.for_webhook = @WebhookKey AND (s.until_at IS NULL OR s.until_at > @At)
ORDER BY s.secret_number DESC
