-- The sheet of an action: whether it is blocked, and the action that it is a part of.
ALTER TABLE plan_action ADD COLUMN is_blocked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plan_action ADD COLUMN parent_id TEXT;
CREATE INDEX ix_plan_action_parent_id ON plan_action (parent_id);

-- Lines of budgets; planned and actual in cents, or in hundredths of full-time equivalents where unit is 'fte'. budget_year is 0 for a line
-- of no one year.
CREATE TABLE action_budget_line (
  action_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  nature TEXT NOT NULL,
  unit TEXT NOT NULL,
  budget_year INTEGER NOT NULL,
  planned INTEGER NOT NULL,
  actual INTEGER,
  CONSTRAINT pk_action_budget_line PRIMARY KEY (action_key, line_number),
  CONSTRAINT fk_action_budget_line_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;

-- Fundings; amount in cents, funding_year 0 where it is of no one year, type that of the organisation.
CREATE TABLE action_funding (
  action_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  type TEXT NOT NULL,
  funding_year INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  state TEXT NOT NULL,
  CONSTRAINT pk_action_funding PRIMARY KEY (action_key, line_number),
  CONSTRAINT fk_action_funding_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;

CREATE TABLE action_indicator (
  action_key INTEGER NOT NULL,
  code TEXT NOT NULL,
  nature TEXT NOT NULL,
  has_baseline INTEGER NOT NULL,
  has_target INTEGER NOT NULL,
  CONSTRAINT pk_action_indicator PRIMARY KEY (action_key, code),
  CONSTRAINT fk_action_indicator_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;

-- Measures: period as in '2025-H1', with its days; has_value is 0 where there is only a reason for having none.
CREATE TABLE action_measure (
  action_key INTEGER NOT NULL,
  code TEXT NOT NULL,
  period TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  has_value INTEGER NOT NULL,
  CONSTRAINT pk_action_measure PRIMARY KEY (action_key, code, period),
  CONSTRAINT fk_action_measure_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;

-- Tags, folded.
CREATE TABLE action_tag (
  action_key INTEGER NOT NULL,
  tag TEXT NOT NULL,
  CONSTRAINT pk_action_tag PRIMARY KEY (tag, action_key),
  CONSTRAINT fk_action_tag_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key)
) WITHOUT ROWID;
CREATE INDEX ix_action_tag_action_key ON action_tag (action_key);
