-- Plans of other conventions in which an action is followed too, each with the axis that it stands under there.
CREATE TABLE action_share (
  action_key INTEGER NOT NULL,
  plan_key INTEGER NOT NULL,
  axis TEXT,
  CONSTRAINT pk_action_share PRIMARY KEY (plan_key, action_key),
  CONSTRAINT fk_action_share_action_key FOREIGN KEY (action_key) REFERENCES plan_action (action_key),
  CONSTRAINT fk_action_share_plan_key FOREIGN KEY (plan_key) REFERENCES action_plan (plan_key)
) WITHOUT ROWID;
CREATE INDEX ix_action_share_action_key ON action_share (action_key);
