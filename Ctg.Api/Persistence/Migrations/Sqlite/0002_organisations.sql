-- The register of organisations. siren and caf are null where there is none; territory is a key, as in 'commune-91228', and may be null.
CREATE TABLE organisation (
  organisation_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  siren TEXT,
  caf TEXT,
  territory TEXT,
  document BLOB NOT NULL,
  CONSTRAINT pk_organisation PRIMARY KEY (organisation_key AUTOINCREMENT),
  CONSTRAINT uq_organisation_id UNIQUE (id)
);
CREATE INDEX ix_organisation_type_organisation_key ON organisation (type, organisation_key);
CREATE INDEX ix_organisation_siren_organisation_key ON organisation (siren, organisation_key);
CREATE INDEX ix_organisation_caf_organisation_key ON organisation (caf, organisation_key);
CREATE INDEX ix_organisation_territory_organisation_key ON organisation (territory, organisation_key);

-- What an organisation is recognised by. The key lets no two bear the same: of two writers at once the second is tried again.
CREATE TABLE organisation_identity (
  identity_text TEXT NOT NULL,
  organisation_key INTEGER NOT NULL,
  CONSTRAINT pk_organisation_identity PRIMARY KEY (identity_text),
  CONSTRAINT fk_organisation_identity_organisation_key FOREIGN KEY (organisation_key) REFERENCES organisation (organisation_key)
) WITHOUT ROWID;
CREATE INDEX ix_organisation_identity_organisation_key ON organisation_identity (organisation_key);
