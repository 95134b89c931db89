-- The sheet of an action: whether it is blocked, and the action that it is a part of.
ALTER TABLE dbo.plan_action ADD is_blocked int NOT NULL CONSTRAINT df_plan_action_is_blocked DEFAULT 0;
ALTER TABLE dbo.plan_action ADD parent_id uniqueidentifier NULL;
CREATE INDEX ix_plan_action_parent_id ON dbo.plan_action (parent_id);

-- Lines of budgets; planned and actual in cents, or in hundredths of full-time equivalents where unit is 'fte'. budget_year is 0 for a line
-- of no one year.
CREATE TABLE dbo.action_budget_line (
  action_key bigint NOT NULL,
  line_number int NOT NULL,
  nature nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  unit nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  budget_year int NOT NULL,
  planned bigint NOT NULL,
  actual bigint NULL,
  CONSTRAINT pk_action_budget_line PRIMARY KEY (action_key, line_number),
  CONSTRAINT fk_action_budget_line_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);

-- Fundings; amount in cents, funding_year 0 where it is of no one year, type that of the organisation.
CREATE TABLE dbo.action_funding (
  action_key bigint NOT NULL,
  line_number int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  funding_year int NOT NULL,
  amount bigint NOT NULL,
  state nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_action_funding PRIMARY KEY (action_key, line_number),
  CONSTRAINT fk_action_funding_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);

CREATE TABLE dbo.action_indicator (
  action_key bigint NOT NULL,
  code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  nature nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  has_baseline int NOT NULL,
  has_target int NOT NULL,
  CONSTRAINT pk_action_indicator PRIMARY KEY (action_key, code),
  CONSTRAINT fk_action_indicator_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);

-- Measures: period as in '2025-H1', with its days; has_value is 0 where there is only a reason for having none.
CREATE TABLE dbo.action_measure (
  action_key bigint NOT NULL,
  code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  period nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  has_value int NOT NULL,
  CONSTRAINT pk_action_measure PRIMARY KEY (action_key, code, period),
  CONSTRAINT fk_action_measure_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);

-- Tags, folded.
CREATE TABLE dbo.action_tag (
  action_key bigint NOT NULL,
  tag nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_action_tag PRIMARY KEY (tag, action_key),
  CONSTRAINT fk_action_tag_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key)
);
CREATE INDEX ix_action_tag_action_key ON dbo.action_tag (action_key);

CREATE TYPE dbo.action_budget_rows AS TABLE (
  action_key bigint NOT NULL,
  line_number int NOT NULL,
  nature nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  unit nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  budget_year int NOT NULL,
  planned bigint NOT NULL,
  actual bigint NULL
);

CREATE TYPE dbo.action_funding_rows AS TABLE (
  action_key bigint NOT NULL,
  line_number int NOT NULL,
  type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  funding_year int NOT NULL,
  amount bigint NOT NULL,
  state nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TYPE dbo.action_indicator_rows AS TABLE (
  action_key bigint NOT NULL,
  code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  nature nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  has_baseline int NOT NULL,
  has_target int NOT NULL
);

CREATE TYPE dbo.action_measure_rows AS TABLE (
  action_key bigint NOT NULL,
  code nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  period nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  has_value int NOT NULL
);

CREATE TYPE dbo.action_tag_rows AS TABLE (
  action_key bigint NOT NULL,
  tag nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL
);
