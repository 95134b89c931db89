UPDATE meeting
SET version = @Version, committee = @Committee, status = @Status, meeting_date = @MeetingDate, search_text = @SearchText, summary = @Summary,
  document = @Document
WHERE id = @Id AND version = @PreviousVersion
