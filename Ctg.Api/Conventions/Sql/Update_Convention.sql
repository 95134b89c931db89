UPDATE convention
SET lead_caf = @leadCaf, version = @version, scope = @scope, stage = @stage, start_date = @startDate, end_date = @endDate,
  last_day = @lastDay, signed_on = @signedOn, search_text = @searchText, summary = @summary, document = @document
WHERE id = @id AND version = @previousVersion
