-- Beside each document of the change log: the seals of its contacts, where it has some, and the first day on which one of them is to be
-- removed; 9999-12-31 where it has none, and 0001-01-01 where that was not looked at, since a release wrote it that does not seal.
ALTER TABLE dbo.change_log ADD seals varbinary(max) NULL;
ALTER TABLE dbo.change_log ADD contacts_until date NOT NULL CONSTRAINT df_change_log_contacts_until DEFAULT '0001-01-01';
CREATE INDEX ix_change_log_contacts_until ON dbo.change_log (contacts_until, seq);

-- The same day of an answer that is kept.
ALTER TABLE dbo.idempotency_key ADD contacts_until date NOT NULL CONSTRAINT df_idempotency_key_contacts_until DEFAULT '9999-12-31';
CREATE INDEX ix_idempotency_key_contacts_until ON dbo.idempotency_key (contacts_until);
CREATE INDEX ix_idempotency_key_created_at ON dbo.idempotency_key (created_at);
