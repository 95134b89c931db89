INSERT INTO facility (id, caf, internal_id, version, type, commune, opened_on, closed_on, search_text, summary, document)
VALUES (@Id, @Caf, @InternalId, @Version, @Type, @Commune, @OpenedOn, @ClosedOn, @SearchText, @Summary, @Document)
