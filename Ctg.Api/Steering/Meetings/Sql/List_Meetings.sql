SELECT m.meeting_key AS MeetingKey, m.meeting_date AS MeetingDate, m.summary AS Document
FROM meeting m
WHERE m.convention_key = @ConventionKey
--? committee
  AND m.committee IN (SELECT item FROM {list Committees})
--? status
  AND m.status IN (SELECT item FROM {list Statuses})
--? from
  AND m.meeting_date >= @From
--? until
  AND m.meeting_date <= @Until
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'meeting' AND x.owner_key = m.meeting_key)
--? text
  AND m.search_text LIKE @Inside
--? after date
  AND (m.meeting_date > @AfterDate OR (m.meeting_date = @AfterDate AND m.meeting_key > @AfterKey))
--? after -date
  AND (m.meeting_date < @AfterDate OR (m.meeting_date = @AfterDate AND m.meeting_key < @AfterKey))
--? sort date
ORDER BY m.meeting_date, m.meeting_key
--? sort -date
ORDER BY m.meeting_date DESC, m.meeting_key DESC
--? always
{page}
