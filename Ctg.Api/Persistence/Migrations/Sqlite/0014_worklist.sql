-- What the worklist asks of each convention in force: which plan is in a later edition than its first, so that one was adopted, which actions
-- wait for somebody, and when the steering committee met last.
ALTER TABLE action_plan ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
CREATE INDEX ix_plan_action_convention_key_status ON plan_action (convention_key, status, planned_start, planned_end, has_pilot, action_key);
CREATE INDEX ix_meeting_convention_key_committee ON meeting (convention_key, committee, status, meeting_date);
