SELECT fingerprint, status, etag, location, language, body
FROM idempotency_key
WHERE scope = @Scope
