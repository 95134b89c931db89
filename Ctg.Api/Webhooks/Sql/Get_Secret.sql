SELECT s.key_bytes
FROM webhook_secret s
JOIN webhook w ON w.webhook_key = s.for_webhook
WHERE w.id = @Id AND s.secret_number = @Number
