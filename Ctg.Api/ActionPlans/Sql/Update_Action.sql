UPDATE plan_action
SET version = @version, status = @status, theme = @theme, axis = @axis, has_pilot = @hasPilot, planned_start = @plannedStart,
  planned_end = @plannedEnd, search_text = @searchText, summary = @summary, document = @document
WHERE id = @id AND version = @previousVersion
