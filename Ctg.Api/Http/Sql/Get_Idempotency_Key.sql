SELECT fingerprint, status, etag, location, body
FROM idempotency_key
WHERE scope = @Scope
