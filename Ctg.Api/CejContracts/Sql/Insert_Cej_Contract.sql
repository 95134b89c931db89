INSERT INTO cej_contract
  (id, caf, number, version, start_date, end_date, last_day, annual_subsidy_cents, taken_over_by, search_text, summary, document)
VALUES
  (@Id, @Caf, @Number, @Version, @StartDate, @EndDate, @LastDay, @AnnualSubsidyCents, @TakenOverBy, @SearchText, @Summary, @Document)
