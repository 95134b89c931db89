-- The register of organisations. siren and caf are null where there is none; territory is a key, as in 'commune-91228', and may be null.
CREATE TABLE dbo.organisation (
  organisation_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  version int NOT NULL,
  type nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  name_folded nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
  siren nvarchar(9) COLLATE Latin1_General_100_BIN2 NULL,
  caf nvarchar(5) COLLATE Latin1_General_100_BIN2 NULL,
  territory nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
  document varbinary(4000) NOT NULL,
  CONSTRAINT pk_organisation PRIMARY KEY (organisation_key),
  CONSTRAINT uq_organisation_id UNIQUE (id)
);
CREATE INDEX ix_organisation_type_organisation_key ON dbo.organisation (type, organisation_key);
CREATE INDEX ix_organisation_siren_organisation_key ON dbo.organisation (siren, organisation_key);
CREATE INDEX ix_organisation_caf_organisation_key ON dbo.organisation (caf, organisation_key);
CREATE INDEX ix_organisation_territory_organisation_key ON dbo.organisation (territory, organisation_key);

-- What an organisation is recognised by. The key lets no two bear the same: of two writers at once the second is tried again.
-- The longest text is a type and a name of 150 characters, each of which folds to two at most.
CREATE TABLE dbo.organisation_identity (
  identity_text nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL,
  organisation_key bigint NOT NULL,
  CONSTRAINT pk_organisation_identity PRIMARY KEY (identity_text),
  CONSTRAINT fk_organisation_identity_organisation_key FOREIGN KEY (organisation_key) REFERENCES dbo.organisation (organisation_key)
);
CREATE INDEX ix_organisation_identity_organisation_key ON dbo.organisation_identity (organisation_key);

CREATE TYPE dbo.organisation_identity_rows AS TABLE (
  id uniqueidentifier NOT NULL,
  identity_text nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TYPE dbo.identity_list AS TABLE (
  item nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TYPE dbo.id_list AS TABLE (
  item uniqueidentifier NOT NULL
);
