UPDATE convention
SET lead_caf = @LeadCaf, version = @Version, scope = @Scope, stage = @Stage, start_date = @StartDate, end_date = @EndDate,
  last_day = @LastDay, signed_on = @SignedOn, search_text = @SearchText, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
