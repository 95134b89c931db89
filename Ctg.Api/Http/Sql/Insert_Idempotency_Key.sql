INSERT INTO idempotency_key (scope, fingerprint, status, etag, location, body, created_at)
VALUES (@Scope, @Fingerprint, @Status, @ETag, @Location, @Body, @CreatedAt)
