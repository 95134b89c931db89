UPDATE plan_action
SET version = @Version, status = @Status, theme = @Theme, axis = @Axis, has_pilot = @HasPilot, planned_start = @PlannedStart,
  planned_end = @PlannedEnd, is_blocked = @IsBlocked, parent_id = @ParentId, search_text = @SearchText, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
