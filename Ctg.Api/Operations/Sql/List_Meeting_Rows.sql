SELECT m.meeting_key, m.id, m.convention_key, c.id AS convention_id, m.version, m.committee, m.status, m.meeting_date, m.search_text, m.summary,
  m.document
FROM meeting m
LEFT JOIN convention c ON c.convention_key = m.convention_key
WHERE m.meeting_key > @After AND m.meeting_key <= @Last
ORDER BY m.meeting_key
{page}
