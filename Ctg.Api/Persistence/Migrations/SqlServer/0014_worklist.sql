-- What the worklist asks of each convention in force: which plan is in a later edition than its first, so that one was adopted, which actions
-- wait for somebody, and when the steering committee met last.
ALTER TABLE dbo.action_plan ADD edition int NOT NULL CONSTRAINT df_action_plan_edition DEFAULT 1;
CREATE INDEX ix_plan_action_convention_key_status ON dbo.plan_action (convention_key, status, planned_start, planned_end, has_pilot, action_key);
CREATE INDEX ix_meeting_convention_key_committee ON dbo.meeting (convention_key, committee, status, meeting_date);
