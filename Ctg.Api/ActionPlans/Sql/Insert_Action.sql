INSERT INTO plan_action
  (id, plan_key, convention_key, reference, version, status, theme, axis, has_pilot, planned_start, planned_end, is_blocked, parent_id, search_text, summary, document)
VALUES
  (@Id, @PlanKey, @ConventionKey, @Reference, @Version, @Status, @Theme, @Axis, @HasPilot, @PlannedStart, @PlannedEnd, @IsBlocked, @ParentId, @SearchText, @Summary, @Document)
