INSERT INTO convention
  (id, lead_caf, reference, version, scope, stage, start_date, end_date, last_day, signed_on, search_text, summary, document)
VALUES
  (@id, @leadCaf, @reference, @version, @scope, @stage, @startDate, @endDate, @lastDay, @signedOn, @searchText, @summary, @document)
