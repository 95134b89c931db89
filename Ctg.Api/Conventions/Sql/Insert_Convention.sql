INSERT INTO convention
  (id, lead_caf, reference, version, scope, stage, start_date, end_date, last_day, signed_on, search_text, summary, document)
VALUES
  (@Id, @LeadCaf, @Reference, @Version, @Scope, @Stage, @StartDate, @EndDate, @LastDay, @SignedOn, @SearchText, @Summary, @Document)
