-- Cej contracts. last_day is the end with its extensions; taken_over_by is null while no convention is named.
CREATE TABLE dbo.cej_contract (
  cej_contract_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  caf nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  number nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  version int NOT NULL,
  start_date date NOT NULL,
  end_date date NOT NULL,
  last_day date NOT NULL,
  annual_subsidy_cents bigint NULL,
  taken_over_by uniqueidentifier NULL,
  search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_cej_contract PRIMARY KEY (cej_contract_key),
  CONSTRAINT uq_cej_contract_id UNIQUE (id),
  CONSTRAINT uq_cej_contract_caf_number UNIQUE (caf, number),
  CONSTRAINT fk_cej_contract_taken_over_by FOREIGN KEY (taken_over_by) REFERENCES dbo.convention (id)
);
CREATE INDEX ix_cej_contract_last_day_cej_contract_key ON dbo.cej_contract (last_day, cej_contract_key);
CREATE INDEX ix_cej_contract_caf_last_day_cej_contract_key ON dbo.cej_contract (caf, last_day, cej_contract_key);
CREATE INDEX ix_cej_contract_taken_over_by ON dbo.cej_contract (taken_over_by);

CREATE TABLE dbo.cej_commune (
  cej_contract_key bigint NOT NULL,
  territory_id int NOT NULL,
  CONSTRAINT pk_cej_commune PRIMARY KEY (territory_id, cej_contract_key),
  CONSTRAINT fk_cej_commune_cej_contract_key FOREIGN KEY (cej_contract_key) REFERENCES dbo.cej_contract (cej_contract_key),
  CONSTRAINT fk_cej_commune_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_cej_commune_cej_contract_key ON dbo.cej_commune (cej_contract_key);
