INSERT INTO plan_action
  (id, plan_key, convention_key, reference, version, status, theme, axis, has_pilot, planned_start, planned_end, search_text, summary, document)
VALUES
  (@id, @planKey, @conventionKey, @reference, @version, @status, @theme, @axis, @hasPilot, @plannedStart, @plannedEnd, @searchText, @summary, @document)
