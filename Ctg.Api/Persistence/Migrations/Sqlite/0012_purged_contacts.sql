-- Beside each document of the change log: the seals of its contacts, where it has some, and the first day on which one of them is to be
-- removed; 9999-12-31 where it has none, and 0001-01-01 where that was not looked at, since a release wrote it that does not seal.
ALTER TABLE change_log ADD COLUMN seals BLOB;
ALTER TABLE change_log ADD COLUMN contacts_until TEXT NOT NULL DEFAULT '0001-01-01';
CREATE INDEX ix_change_log_contacts_until ON change_log (contacts_until, seq);

-- The same day of an answer that is kept.
ALTER TABLE idempotency_key ADD COLUMN contacts_until TEXT NOT NULL DEFAULT '9999-12-31';
CREATE INDEX ix_idempotency_key_contacts_until ON idempotency_key (contacts_until);
CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);
