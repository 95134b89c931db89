INSERT INTO plan_action
  (id, plan_key, convention_key, reference, version, status, theme, axis, has_pilot, planned_start, planned_end, search_text, summary, document)
VALUES
  (@Id, @PlanKey, @ConventionKey, @Reference, @Version, @Status, @Theme, @Axis, @HasPilot, @PlannedStart, @PlannedEnd, @SearchText, @Summary, @Document)
