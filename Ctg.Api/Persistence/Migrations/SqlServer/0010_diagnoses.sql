-- Shared diagnoses, at most one for a convention. validated_on is null while the present edition is not validated; amounts that are not
-- known are null.
CREATE TABLE dbo.diagnosis (
  diagnosis_key bigint IDENTITY(1, 1) NOT NULL,
  id uniqueidentifier NOT NULL,
  convention_key bigint NOT NULL,
  version int NOT NULL,
  edition int NOT NULL,
  stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  validated_on date NULL,
  cost_cents bigint NULL,
  caf_aid_cents bigint NULL,
  document varbinary(max) NOT NULL,
  CONSTRAINT pk_diagnosis PRIMARY KEY (diagnosis_key),
  CONSTRAINT uq_diagnosis_id UNIQUE (id),
  CONSTRAINT uq_diagnosis_convention_key UNIQUE (convention_key),
  CONSTRAINT fk_diagnosis_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key)
);

-- What a diagnosis has found; theme is null for what is about the whole.
CREATE TABLE dbo.diagnosis_finding (
  diagnosis_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  theme nvarchar(30) COLLATE Latin1_General_100_BIN2 NULL,
  priority nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  has_actions int NOT NULL,
  CONSTRAINT pk_diagnosis_finding PRIMARY KEY (diagnosis_key, line_number),
  CONSTRAINT fk_diagnosis_finding_diagnosis_key FOREIGN KEY (diagnosis_key) REFERENCES dbo.diagnosis (diagnosis_key)
);
CREATE INDEX ix_diagnosis_finding_theme_priority ON dbo.diagnosis_finding (theme, priority);

-- The actions that answer what was found: code is that of the finding, line_number counts through the diagnosis.
CREATE TABLE dbo.diagnosis_finding_action (
  diagnosis_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  action_key bigint NOT NULL,
  CONSTRAINT pk_diagnosis_finding_action PRIMARY KEY (diagnosis_key, line_number),
  CONSTRAINT fk_diagnosis_finding_action_diagnosis_key FOREIGN KEY (diagnosis_key) REFERENCES dbo.diagnosis (diagnosis_key),
  CONSTRAINT fk_diagnosis_finding_action_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);
CREATE INDEX ix_diagnosis_finding_action_action_key ON dbo.diagnosis_finding_action (action_key);

CREATE TYPE dbo.diagnosis_finding_rows AS TABLE (
  diagnosis_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  theme nvarchar(30) COLLATE Latin1_General_100_BIN2 NULL,
  priority nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  has_actions int NOT NULL
);

CREATE TYPE dbo.diagnosis_finding_action_rows AS TABLE (
  diagnosis_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  action_id uniqueidentifier NOT NULL
);
