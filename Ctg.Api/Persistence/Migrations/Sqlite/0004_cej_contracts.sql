-- Cej contracts. last_day is the end with its extensions; taken_over_by is null while no convention is named.
CREATE TABLE cej_contract (
  cej_contract_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  caf TEXT NOT NULL,
  number TEXT NOT NULL,
  version INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  last_day TEXT NOT NULL,
  annual_subsidy_cents INTEGER,
  taken_over_by TEXT,
  search_text TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_cej_contract PRIMARY KEY (cej_contract_key AUTOINCREMENT),
  CONSTRAINT uq_cej_contract_id UNIQUE (id),
  CONSTRAINT uq_cej_contract_caf_number UNIQUE (caf, number),
  CONSTRAINT fk_cej_contract_taken_over_by FOREIGN KEY (taken_over_by) REFERENCES convention (id)
);
CREATE INDEX ix_cej_contract_last_day_cej_contract_key ON cej_contract (last_day, cej_contract_key);
CREATE INDEX ix_cej_contract_caf_last_day_cej_contract_key ON cej_contract (caf, last_day, cej_contract_key);
CREATE INDEX ix_cej_contract_taken_over_by ON cej_contract (taken_over_by);

CREATE TABLE cej_commune (
  cej_contract_key INTEGER NOT NULL,
  territory_id INTEGER NOT NULL,
  CONSTRAINT pk_cej_commune PRIMARY KEY (territory_id, cej_contract_key),
  CONSTRAINT fk_cej_commune_cej_contract_key FOREIGN KEY (cej_contract_key) REFERENCES cej_contract (cej_contract_key),
  CONSTRAINT fk_cej_commune_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
CREATE INDEX ix_cej_commune_cej_contract_key ON cej_commune (cej_contract_key);
