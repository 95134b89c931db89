-- The parties of conventions, past and present, by their organisations; organisation_id as text, in lower case, alike on both engines.
CREATE TABLE dbo.convention_party (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  organisation_id nvarchar(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
  role nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_convention_party PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_party_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_convention_party_organisation_id ON dbo.convention_party (organisation_id, convention_key);
CREATE INDEX ix_convention_party_type ON dbo.convention_party (type, convention_key);

-- A renewal and the convention that it renews.
CREATE TABLE dbo.convention_renewal (
  convention_key bigint NOT NULL,
  renewal_of uniqueidentifier NOT NULL,
  CONSTRAINT pk_convention_renewal PRIMARY KEY (convention_key),
  CONSTRAINT fk_convention_renewal_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key),
  CONSTRAINT fk_convention_renewal_renewal_of FOREIGN KEY (renewal_of) REFERENCES dbo.convention (id)
);
CREATE INDEX ix_convention_renewal_renewal_of ON dbo.convention_renewal (renewal_of);

-- The language of the first answer, where it had one.
ALTER TABLE dbo.idempotency_key ADD language nvarchar(2) COLLATE Latin1_General_100_BIN2 NULL;

CREATE TYPE dbo.convention_party_rows AS TABLE (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  organisation_id nvarchar(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
  role nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL
);
