DELETE FROM idempotency_key
WHERE scope IN (SELECT k.scope FROM idempotency_key k WHERE k.created_at < @Before ORDER BY k.created_at {page})
