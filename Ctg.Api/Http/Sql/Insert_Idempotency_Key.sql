INSERT INTO idempotency_key (scope, fingerprint, status, etag, location, language, body, created_at, contacts_until)
VALUES (@Scope, @Fingerprint, @Status, @ETag, @Location, @Language, @Body, @CreatedAt, @ContactsUntil)
