-- The parties of conventions, past and present, by their organisations; organisation_id as text, in lower case, alike on both engines.
CREATE TABLE convention_party (
  convention_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  organisation_id TEXT NOT NULL,
  role TEXT NOT NULL,
  type TEXT NOT NULL,
  CONSTRAINT pk_convention_party PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_party_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
) WITHOUT ROWID;
CREATE INDEX ix_convention_party_organisation_id ON convention_party (organisation_id, convention_key);
CREATE INDEX ix_convention_party_type ON convention_party (type, convention_key);

-- A renewal and the convention that it renews.
CREATE TABLE convention_renewal (
  convention_key INTEGER NOT NULL,
  renewal_of TEXT NOT NULL,
  CONSTRAINT pk_convention_renewal PRIMARY KEY (convention_key),
  CONSTRAINT fk_convention_renewal_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key),
  CONSTRAINT fk_convention_renewal_renewal_of FOREIGN KEY (renewal_of) REFERENCES convention (id)
);
CREATE INDEX ix_convention_renewal_renewal_of ON convention_renewal (renewal_of);

-- The language of the first answer, where it had one.
ALTER TABLE idempotency_key ADD COLUMN language TEXT;
