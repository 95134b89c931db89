UPDATE cej_contract
SET caf = @Caf, number = @Number, version = @Version, start_date = @StartDate, end_date = @EndDate, last_day = @LastDay,
  annual_subsidy_cents = @AnnualSubsidyCents, taken_over_by = @TakenOverBy, search_text = @SearchText, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
