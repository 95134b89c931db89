-- Shared diagnoses, at most one for a convention. validated_on is null while the present edition is not validated; amounts that are not
-- known are null.
CREATE TABLE diagnosis (
  diagnosis_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  convention_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  stage TEXT NOT NULL,
  validated_on TEXT,
  cost_cents INTEGER,
  caf_aid_cents INTEGER,
  document BLOB NOT NULL,
  CONSTRAINT pk_diagnosis PRIMARY KEY (diagnosis_key AUTOINCREMENT),
  CONSTRAINT uq_diagnosis_id UNIQUE (id),
  CONSTRAINT uq_diagnosis_convention_key UNIQUE (convention_key),
  CONSTRAINT fk_diagnosis_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key)
);

-- What a diagnosis has found; theme is null for what is about the whole.
CREATE TABLE diagnosis_finding (
  diagnosis_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  code TEXT NOT NULL,
  theme TEXT,
  priority TEXT NOT NULL,
  has_actions INTEGER NOT NULL,
  CONSTRAINT pk_diagnosis_finding PRIMARY KEY (diagnosis_key, line_number),
  CONSTRAINT fk_diagnosis_finding_diagnosis_key FOREIGN KEY (diagnosis_key) REFERENCES diagnosis (diagnosis_key)
) WITHOUT ROWID;
CREATE INDEX ix_diagnosis_finding_theme_priority ON diagnosis_finding (theme, priority);

-- The actions that answer what was found: code is that of the finding, line_number counts through the diagnosis.
CREATE TABLE diagnosis_finding_action (
  diagnosis_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  code TEXT NOT NULL,
  action_key INTEGER NOT NULL,
  CONSTRAINT pk_diagnosis_finding_action PRIMARY KEY (diagnosis_key, line_number),
  CONSTRAINT fk_diagnosis_finding_action_diagnosis_key FOREIGN KEY (diagnosis_key) REFERENCES diagnosis (diagnosis_key),
  CONSTRAINT fk_diagnosis_finding_action_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;
CREATE INDEX ix_diagnosis_finding_action_action_key ON diagnosis_finding_action (action_key);
