INSERT INTO idempotency_key (scope, fingerprint, status, etag, location, language, body, created_at)
VALUES (@Scope, @Fingerprint, @Status, @ETag, @Location, @Language, @Body, @CreatedAt)
