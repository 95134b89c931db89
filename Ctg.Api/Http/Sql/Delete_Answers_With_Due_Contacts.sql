DELETE FROM idempotency_key
WHERE scope IN (SELECT k.scope FROM idempotency_key k WHERE k.contacts_until <= @On ORDER BY k.contacts_until {page})
