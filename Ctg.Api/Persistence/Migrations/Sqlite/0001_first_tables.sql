-- Territories over time. A vintage of the official geographic code speaks for the days from from_date to until_date; the oldest reaches back
-- to 1900-01-01, the newest on to 9999-12-31, the last day of all that goes on. in_force_on is its own first day.
CREATE TABLE territory_vintage (
  vintage TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  in_force_on TEXT NOT NULL,
  population_year INTEGER NOT NULL,
  fingerprint BLOB NOT NULL,
  imported_at TEXT NOT NULL,
  CONSTRAINT pk_territory_vintage PRIMARY KEY (vintage)
) WITHOUT ROWID;

-- One row; revision is one more with every import of whatever kind.
CREATE TABLE territory_register (
  id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CONSTRAINT pk_territory_register PRIMARY KEY (id)
);

-- Whatever has borne a code. territory_id is ours and stable; weight, the inhabitants as last known or 0, only orders.
CREATE TABLE territory (
  territory_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  code TEXT NOT NULL,
  weight INTEGER NOT NULL,
  CONSTRAINT pk_territory PRIMARY KEY (territory_id),
  CONSTRAINT uq_territory_type_code UNIQUE (type, code)
);

-- A time in which a territory was, and nothing of what its document says changed. Between two such times it was not: an end is not final.
-- siren is empty where there is none.
CREATE TABLE territory_state (
  territory_id INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  type TEXT NOT NULL,
  siren TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_territory_state PRIMARY KEY (territory_id, from_date),
  CONSTRAINT fk_territory_state_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
);
CREATE INDEX ix_territory_state_siren ON territory_state (siren);
CREATE INDEX ix_territory_state_type_until_date ON territory_state (type, until_date, from_date, territory_id);

-- Who answers to a code, or to a SIREN no longer borne, and when: who bears it, or who has the land of who bore it or will.
CREATE TABLE territory_identifier (
  type TEXT NOT NULL,
  identifier TEXT NOT NULL,
  from_date TEXT NOT NULL,
  territory_id INTEGER NOT NULL,
  until_date TEXT NOT NULL,
  CONSTRAINT pk_territory_identifier PRIMARY KEY (identifier, type, from_date, territory_id),
  CONSTRAINT fk_territory_identifier_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- What became of territories, from one vintage to the next; kind as in 'communeNouvelle'.
CREATE TABLE territory_movement (
  before_id INTEGER NOT NULL,
  after_id INTEGER NOT NULL,
  effective_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_territory_movement PRIMARY KEY (before_id, after_id, effective_on, kind),
  CONSTRAINT fk_territory_movement_before_id FOREIGN KEY (before_id) REFERENCES territory (territory_id),
  CONSTRAINT fk_territory_movement_after_id FOREIGN KEY (after_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
CREATE INDEX ix_territory_movement_after_id ON territory_movement (after_id);

-- Inhabitants of the communes of a vintage, by kind ('municipal', 'total'): what is summed. A commune without a row has no known population.
CREATE TABLE population (
  vintage TEXT NOT NULL,
  kind TEXT NOT NULL,
  territory_id INTEGER NOT NULL,
  census_year INTEGER NOT NULL,
  inhabitants INTEGER NOT NULL,
  CONSTRAINT pk_population PRIMARY KEY (vintage, kind, territory_id),
  CONSTRAINT fk_population_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- The same of all other territories, which have the inhabitants of communes once more: never summed.
CREATE TABLE repeated_population (
  vintage TEXT NOT NULL,
  kind TEXT NOT NULL,
  territory_id INTEGER NOT NULL,
  census_year INTEGER NOT NULL,
  inhabitants INTEGER NOT NULL,
  CONSTRAINT pk_repeated_population PRIMARY KEY (vintage, kind, territory_id),
  CONSTRAINT fk_repeated_population_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- What lay within what in a time, itself included, all levels: a commune within its EPCI, EPT, departement and region. The land of a commune
-- that is no more lies within its successor, and in what that lies within.
CREATE TABLE membership (
  within_id INTEGER NOT NULL,
  territory_id INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  CONSTRAINT pk_membership PRIMARY KEY (within_id, territory_id, from_date),
  CONSTRAINT fk_membership_within_id FOREIGN KEY (within_id) REFERENCES territory (territory_id),
  CONSTRAINT fk_membership_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- Every postal code that a territory has had.
CREATE TABLE territory_postal_code (
  postal_code TEXT NOT NULL,
  territory_id INTEGER NOT NULL,
  CONSTRAINT pk_territory_postal_code PRIMARY KEY (postal_code, territory_id),
  CONSTRAINT fk_territory_postal_code_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- last_day is the end, or the day an early end takes effect. A date that is not planned yet stands as 9999-12-31, so that it sorts and
-- compares on both engines alike; the document has it as null.
CREATE TABLE convention (
  convention_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  lead_caf TEXT NOT NULL,
  reference TEXT NOT NULL,
  version INTEGER NOT NULL,
  scope TEXT NOT NULL,
  stage TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  last_day TEXT NOT NULL,
  signed_on TEXT,
  search_text TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_convention PRIMARY KEY (convention_key AUTOINCREMENT),
  CONSTRAINT uq_convention_id UNIQUE (id),
  CONSTRAINT uq_convention_lead_caf_reference UNIQUE (lead_caf, reference)
);
CREATE INDEX ix_convention_period ON convention (start_date, convention_key, last_day, signed_on, scope);
CREATE INDEX ix_convention_end_date_convention_key ON convention (end_date, convention_key);
CREATE INDEX ix_convention_stage_start_date_convention_key ON convention (stage, start_date, convention_key);

-- The dates are the convention's, so that the list of a Caf is walked in its order.
CREATE TABLE convention_caf (
  convention_key INTEGER NOT NULL,
  caf TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  CONSTRAINT pk_convention_caf PRIMARY KEY (caf, convention_key),
  CONSTRAINT fk_convention_caf_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
) WITHOUT ROWID;
CREATE INDEX ix_convention_caf_convention_key ON convention_caf (convention_key);
CREATE INDEX ix_convention_caf_caf_start_date ON convention_caf (caf, start_date, convention_key);
CREATE INDEX ix_convention_caf_caf_end_date ON convention_caf (caf, end_date, convention_key);

CREATE TABLE convention_theme (
  convention_key INTEGER NOT NULL,
  theme TEXT NOT NULL,
  CONSTRAINT pk_convention_theme PRIMARY KEY (theme, convention_key),
  CONSTRAINT fk_convention_theme_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
) WITHOUT ROWID;
CREATE INDEX ix_convention_theme_convention_key ON convention_theme (convention_key);

-- from_date and until_date are null where they are the convention's own.
CREATE TABLE convention_commune (
  convention_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  territory_id INTEGER NOT NULL,
  from_date TEXT,
  until_date TEXT,
  CONSTRAINT pk_convention_commune PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_commune_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key),
  CONSTRAINT fk_convention_commune_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
CREATE INDEX ix_convention_commune_territory_id_convention_key ON convention_commune (territory_id, convention_key);

-- The last number given out in a series of references.
CREATE TABLE reference_counter (
  series TEXT NOT NULL,
  last_number INTEGER NOT NULL,
  CONSTRAINT pk_reference_counter PRIMARY KEY (series)
) WITHOUT ROWID;

CREATE TABLE action_plan (
  plan_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  stage TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_action_plan PRIMARY KEY (plan_key AUTOINCREMENT),
  CONSTRAINT uq_action_plan_id UNIQUE (id),
  CONSTRAINT fk_action_plan_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);
CREATE INDEX ix_action_plan_convention_key_plan_key ON action_plan (convention_key, plan_key);

CREATE TABLE plan_action (
  action_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  plan_key INTEGER NOT NULL,
  convention_key INTEGER NOT NULL,
  reference TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  theme TEXT NOT NULL,
  axis TEXT,
  has_pilot INTEGER NOT NULL,
  planned_start TEXT NOT NULL,
  planned_end TEXT NOT NULL,
  search_text TEXT NOT NULL,
  summary BLOB NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_plan_action PRIMARY KEY (action_key AUTOINCREMENT),
  CONSTRAINT uq_plan_action_id UNIQUE (id),
  CONSTRAINT uq_plan_action_plan_key_reference UNIQUE (plan_key, reference),
  CONSTRAINT fk_plan_action_plan_key FOREIGN KEY (plan_key) REFERENCES action_plan (plan_key),
  CONSTRAINT fk_plan_action_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);
CREATE INDEX ix_plan_action_convention_key_action_key ON plan_action (convention_key, action_key);
CREATE INDEX ix_plan_action_planned_end_action_key ON plan_action (planned_end, action_key);
CREATE INDEX ix_plan_action_status_planned_end_action_key ON plan_action (status, planned_end, action_key);

CREATE TABLE action_theme (
  action_key INTEGER NOT NULL,
  theme TEXT NOT NULL,
  CONSTRAINT pk_action_theme PRIMARY KEY (theme, action_key),
  CONSTRAINT fk_action_theme_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;
CREATE INDEX ix_action_theme_action_key ON action_theme (action_key);

CREATE TABLE action_commune (
  action_key INTEGER NOT NULL,
  territory_id INTEGER NOT NULL,
  CONSTRAINT pk_action_commune PRIMARY KEY (territory_id, action_key),
  CONSTRAINT fk_action_commune_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key),
  CONSTRAINT fk_action_commune_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
CREATE INDEX ix_action_commune_action_key ON action_commune (action_key);

-- The change log: the audit trail, the history of each resource and the feed. seq has no gaps; hash chains the changes of a resource.
CREATE TABLE change_log (
  seq INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  line_number INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  subject TEXT NOT NULL,
  caf TEXT NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  operation TEXT NOT NULL,
  reason TEXT,
  document BLOB NOT NULL,
  entry_hash BLOB NOT NULL,
  CONSTRAINT pk_change_log PRIMARY KEY (seq),
  CONSTRAINT uq_change_log_unit UNIQUE (unit_id, line_number),
  CONSTRAINT uq_change_log_resource UNIQUE (resource_type, resource_id, version)
);

-- One row, whose lock orders the changes: taken by the last statement of a unit, held to its commit.
CREATE TABLE change_counter (
  id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  CONSTRAINT pk_change_counter PRIMARY KEY (id)
) WITHOUT ROWID;

-- The first answer to a request that carried an Idempotency-Key; scope is the hash of caller, route and key.
CREATE TABLE idempotency_key (
  scope BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  status INTEGER NOT NULL,
  etag TEXT,
  location TEXT,
  body BLOB NOT NULL,
  created_at TEXT NOT NULL,
  CONSTRAINT pk_idempotency_key PRIMARY KEY (scope)
);

INSERT INTO change_counter (id, seq) VALUES (1, 0);
INSERT INTO territory_register (id, revision) VALUES (1, 0);
