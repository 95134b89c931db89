UPDATE facility
SET caf = @Caf, internal_id = @InternalId, version = @Version, type = @Type, commune = @Commune, opened_on = @OpenedOn, closed_on = @ClosedOn,
  search_text = @SearchText, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
