-- Territories over time. A vintage of the official geographic code speaks for the days from from_date to until_date; the oldest reaches back
-- to 1900-01-01, the newest on to 9999-12-31, the last day of all that goes on. in_force_on is its own first day.
CREATE TABLE dbo.territory_vintage (
  vintage nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  in_force_on date NOT NULL,
  population_year int NOT NULL,
  fingerprint varbinary(32) NOT NULL,
  imported_at datetime2(3) NOT NULL,
  CONSTRAINT pk_territory_vintage PRIMARY KEY (vintage)
);

-- One row; revision is one more with every import of whatever kind.
CREATE TABLE dbo.territory_register (
  id int NOT NULL,
  revision int NOT NULL,
  CONSTRAINT pk_territory_register PRIMARY KEY (id)
);

-- Whatever has borne a code. territory_id is ours and stable; weight, the inhabitants as last known or 0, only orders.
CREATE TABLE dbo.territory (
  territory_id int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  code nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  weight int NOT NULL,
  CONSTRAINT pk_territory PRIMARY KEY (territory_id),
  CONSTRAINT uq_territory_type_code UNIQUE (type, code)
);

-- A time in which a territory was, and nothing of what its document says changed. Between two such times it was not: an end is not final.
-- siren is empty where there is none.
CREATE TABLE dbo.territory_state (
  territory_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  siren nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  name_folded nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(4000) NOT NULL,
  CONSTRAINT pk_territory_state PRIMARY KEY (territory_id, from_date),
  CONSTRAINT fk_territory_state_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_territory_state_siren ON dbo.territory_state (siren);
CREATE INDEX ix_territory_state_type_until_date ON dbo.territory_state (type, until_date, from_date, territory_id);

-- Who answers to a code, or to a SIREN no longer borne, and when: who bears it, or who has the land of who bore it or will.
CREATE TABLE dbo.territory_identifier (
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  identifier nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  territory_id int NOT NULL,
  until_date date NOT NULL,
  CONSTRAINT pk_territory_identifier PRIMARY KEY (identifier, type, from_date, territory_id),
  CONSTRAINT fk_territory_identifier_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

-- What became of territories, from one vintage to the next; kind as in 'communeNouvelle'.
CREATE TABLE dbo.territory_movement (
  before_id int NOT NULL,
  after_id int NOT NULL,
  effective_on date NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_territory_movement PRIMARY KEY (before_id, after_id, effective_on, kind),
  CONSTRAINT fk_territory_movement_before_id FOREIGN KEY (before_id) REFERENCES dbo.territory (territory_id),
  CONSTRAINT fk_territory_movement_after_id FOREIGN KEY (after_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_territory_movement_after_id ON dbo.territory_movement (after_id);

-- Inhabitants of the communes of a vintage, by kind ('municipal', 'total'): what is summed. A commune without a row has no known population.
CREATE TABLE dbo.population (
  vintage nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL,
  census_year int NOT NULL,
  inhabitants int NOT NULL,
  CONSTRAINT pk_population PRIMARY KEY (vintage, kind, territory_id),
  CONSTRAINT fk_population_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

-- The same of all other territories, which have the inhabitants of communes once more: never summed.
CREATE TABLE dbo.repeated_population (
  vintage nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL,
  census_year int NOT NULL,
  inhabitants int NOT NULL,
  CONSTRAINT pk_repeated_population PRIMARY KEY (vintage, kind, territory_id),
  CONSTRAINT fk_repeated_population_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

-- What lay within what in a time, itself included, all levels: a commune within its EPCI, EPT, departement and region. The land of a commune
-- that is no more lies within its successor, and in what that lies within.
CREATE TABLE dbo.membership (
  within_id int NOT NULL,
  territory_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  CONSTRAINT pk_membership PRIMARY KEY (within_id, territory_id, from_date),
  CONSTRAINT fk_membership_within_id FOREIGN KEY (within_id) REFERENCES dbo.territory (territory_id),
  CONSTRAINT fk_membership_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

-- Every postal code that a territory has had.
CREATE TABLE dbo.territory_postal_code (
  postal_code nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL,
  CONSTRAINT pk_territory_postal_code PRIMARY KEY (postal_code, territory_id),
  CONSTRAINT fk_territory_postal_code_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

-- last_day is the end, or the day an early end takes effect. A date that is not planned yet stands as 9999-12-31, so that it sorts and
-- compares on both engines alike; the document has it as null.
CREATE TABLE dbo.convention (
  convention_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  lead_caf nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  reference nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  version int NOT NULL,
  scope nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  start_date date NOT NULL,
  end_date date NOT NULL,
  last_day date NOT NULL,
  signed_on date NULL,
  search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_convention PRIMARY KEY (convention_key),
  CONSTRAINT uq_convention_id UNIQUE (id),
  CONSTRAINT uq_convention_lead_caf_reference UNIQUE (lead_caf, reference)
);
CREATE INDEX ix_convention_period ON dbo.convention (start_date, convention_key, last_day, signed_on, scope);
CREATE INDEX ix_convention_end_date_convention_key ON dbo.convention (end_date, convention_key);
CREATE INDEX ix_convention_stage_start_date_convention_key ON dbo.convention (stage, start_date, convention_key);

-- The dates are the convention's, so that the list of a Caf is walked in its order.
CREATE TABLE dbo.convention_caf (
  convention_key bigint NOT NULL,
  caf nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  start_date date NOT NULL,
  end_date date NOT NULL,
  CONSTRAINT pk_convention_caf PRIMARY KEY (caf, convention_key),
  CONSTRAINT fk_convention_caf_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_convention_caf_convention_key ON dbo.convention_caf (convention_key);
CREATE INDEX ix_convention_caf_caf_start_date ON dbo.convention_caf (caf, start_date, convention_key);
CREATE INDEX ix_convention_caf_caf_end_date ON dbo.convention_caf (caf, end_date, convention_key);

CREATE TABLE dbo.convention_theme (
  convention_key bigint NOT NULL,
  theme nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_convention_theme PRIMARY KEY (theme, convention_key),
  CONSTRAINT fk_convention_theme_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_convention_theme_convention_key ON dbo.convention_theme (convention_key);

-- from_date and until_date are null where they are the convention's own.
CREATE TABLE dbo.convention_commune (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  territory_id int NOT NULL,
  from_date date NULL,
  until_date date NULL,
  CONSTRAINT pk_convention_commune PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_commune_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key),
  CONSTRAINT fk_convention_commune_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_convention_commune_territory_id_convention_key ON dbo.convention_commune (territory_id, convention_key);

-- The last number given out in a series of references.
CREATE TABLE dbo.reference_counter (
  series nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
  last_number int NOT NULL,
  CONSTRAINT pk_reference_counter PRIMARY KEY (series)
);

CREATE TABLE dbo.action_plan (
  plan_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  convention_key bigint NOT NULL,
  version int NOT NULL,
  stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_action_plan PRIMARY KEY (plan_key),
  CONSTRAINT uq_action_plan_id UNIQUE (id),
  CONSTRAINT fk_action_plan_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_action_plan_convention_key_plan_key ON dbo.action_plan (convention_key, plan_key);

CREATE TABLE dbo.plan_action (
  action_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  plan_key bigint NOT NULL,
  convention_key bigint NOT NULL,
  reference nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  version int NOT NULL,
  status nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  theme nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  axis nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
  has_pilot int NOT NULL,
  planned_start date NOT NULL,
  planned_end date NOT NULL,
  search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
  summary varbinary(8000) NOT NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_plan_action PRIMARY KEY (action_key),
  CONSTRAINT uq_plan_action_id UNIQUE (id),
  CONSTRAINT uq_plan_action_plan_key_reference UNIQUE (plan_key, reference),
  CONSTRAINT fk_plan_action_plan_key FOREIGN KEY (plan_key) REFERENCES dbo.action_plan (plan_key),
  CONSTRAINT fk_plan_action_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);
CREATE INDEX ix_plan_action_convention_key_action_key ON dbo.plan_action (convention_key, action_key);
CREATE INDEX ix_plan_action_planned_end_action_key ON dbo.plan_action (planned_end, action_key);
CREATE INDEX ix_plan_action_status_planned_end_action_key ON dbo.plan_action (status, planned_end, action_key);

CREATE TABLE dbo.action_theme (
  action_key bigint NOT NULL,
  theme nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_action_theme PRIMARY KEY (theme, action_key),
  CONSTRAINT fk_action_theme_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);
CREATE INDEX ix_action_theme_action_key ON dbo.action_theme (action_key);

CREATE TABLE dbo.action_commune (
  action_key bigint NOT NULL,
  territory_id int NOT NULL,
  CONSTRAINT pk_action_commune PRIMARY KEY (territory_id, action_key),
  CONSTRAINT fk_action_commune_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key),
  CONSTRAINT fk_action_commune_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_action_commune_action_key ON dbo.action_commune (action_key);

-- The change log: the audit trail, the history of each resource and the feed. seq has no gaps; hash chains the changes of a resource.
CREATE TABLE dbo.change_log (
  seq bigint NOT NULL,
  unit_id uniqueidentifier NOT NULL,
  line_number int NOT NULL,
  recorded_at datetime2(3) NOT NULL,
  subject nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
  caf nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
  resource_type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  resource_id uniqueidentifier NOT NULL,
  version int NOT NULL,
  operation nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  reason nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
  document varbinary(max) NOT NULL,
  entry_hash varbinary(32) NOT NULL,
  CONSTRAINT pk_change_log PRIMARY KEY (seq),
  CONSTRAINT uq_change_log_unit UNIQUE (unit_id, line_number),
  CONSTRAINT uq_change_log_resource UNIQUE (resource_type, resource_id, version)
);

-- One row, whose lock orders the changes: taken by the last statement of a unit, held to its commit.
CREATE TABLE dbo.change_counter (
  id int NOT NULL,
  seq bigint NOT NULL,
  CONSTRAINT pk_change_counter PRIMARY KEY (id)
);

-- The first answer to a request that carried an Idempotency-Key; scope is the hash of caller, route and key.
CREATE TABLE dbo.idempotency_key (
  scope varbinary(32) NOT NULL,
  fingerprint varbinary(32) NOT NULL,
  status int NOT NULL,
  etag nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
  location nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL,
  body varbinary(max) NOT NULL,
  created_at datetime2(3) NOT NULL,
  CONSTRAINT pk_idempotency_key PRIMARY KEY (scope)
);

-- Table types: how many rows, or a list of codes, come in one parameter. Texts are codes or folded text only (Persistence/RowType.cs).
CREATE TYPE dbo.text_list AS TABLE (
  item nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TYPE dbo.territory_rows AS TABLE (
  territory_id int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  code nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  weight int NOT NULL
);

CREATE TYPE dbo.territory_state_rows AS TABLE (
  territory_id int NOT NULL,
  from_date date NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  siren nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  name_folded nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL
);

CREATE TYPE dbo.territory_identifier_rows AS TABLE (
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  identifier nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  territory_id int NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.territory_identifier_end_rows AS TABLE (
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  identifier nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.territory_weight_rows AS TABLE (
  territory_id int NOT NULL,
  weight int NOT NULL
);

CREATE TYPE dbo.population_rows AS TABLE (
  vintage nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL,
  census_year int NOT NULL,
  inhabitants int NOT NULL
);

CREATE TYPE dbo.membership_rows AS TABLE (
  within_id int NOT NULL,
  territory_id int NOT NULL,
  from_date date NOT NULL
);

CREATE TYPE dbo.territory_end_rows AS TABLE (
  territory_id int NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.membership_end_rows AS TABLE (
  within_id int NOT NULL,
  territory_id int NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.territory_movement_rows AS TABLE (
  before_id int NOT NULL,
  after_id int NOT NULL,
  effective_on date NOT NULL,
  kind nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL
);

CREATE TYPE dbo.territory_code_rows AS TABLE (
  code nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  territory_id int NOT NULL
);

CREATE TYPE dbo.convention_commune_rows AS TABLE (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NULL,
  until_date date NULL
);

CREATE TYPE dbo.key_code_rows AS TABLE (
  owner_key bigint NOT NULL,
  code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL
);

INSERT INTO dbo.change_counter (id, seq) VALUES (1, 0);
INSERT INTO dbo.territory_register (id, revision) VALUES (1, 0);
