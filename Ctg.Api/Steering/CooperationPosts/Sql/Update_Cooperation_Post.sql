UPDATE cooperation_post
SET version = @Version, from_date = @FromDate, until_date = @UntilDate, fte_hundredths = @FteHundredths, summary = @Summary, document = @Document
WHERE id = @Id AND version = @PreviousVersion
