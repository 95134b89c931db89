INSERT INTO cooperation_post (id, convention_key, version, from_date, until_date, fte_hundredths, summary, document)
VALUES (@Id, @ConventionKey, @Version, @FromDate, @UntilDate, @FteHundredths, @Summary, @Document)
