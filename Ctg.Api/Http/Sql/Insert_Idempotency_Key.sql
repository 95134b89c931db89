INSERT INTO idempotency_key (scope, fingerprint, status, etag, location, body, created_at)
VALUES (@scope, @fingerprint, @status, @etag, @location, @body, @createdAt)
