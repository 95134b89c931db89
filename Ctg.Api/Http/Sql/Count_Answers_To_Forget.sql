SELECT COUNT(*) FROM idempotency_key k WHERE k.created_at < @Before OR k.contacts_until <= @On
