-- Plans of other conventions in which an action is followed too, each with the axis that it stands under there.
CREATE TABLE dbo.action_share (
  action_key bigint NOT NULL,
  plan_key bigint NOT NULL,
  axis nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
  CONSTRAINT pk_action_share PRIMARY KEY (plan_key, action_key),
  CONSTRAINT fk_action_share_action_key FOREIGN KEY (action_key) REFERENCES dbo.plan_action (action_key),
  CONSTRAINT fk_action_share_plan_key FOREIGN KEY (plan_key) REFERENCES dbo.action_plan (plan_key)
);
CREATE INDEX ix_action_share_action_key ON dbo.action_share (action_key);

CREATE TYPE dbo.action_share_rows AS TABLE (
  action_key bigint NOT NULL,
  plan_id uniqueidentifier NOT NULL,
  axis nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL
);
