INSERT INTO meeting (id, convention_key, version, committee, status, meeting_date, search_text, summary, document)
VALUES (@Id, @ConventionKey, @Version, @Committee, @Status, @MeetingDate, @SearchText, @Summary, @Document)
