SELECT h.seq, h.recorded_at AS RecordedAt, h.subject, h.caf, h.resource_type AS ResourceType, h.resource_id AS ResourceId,
  h.version, h.operation, h.reason, h.document, h.entry_hash AS EntryHash, h.seals,
  h.contacts_until AS ContactsUntil
FROM change_log h
WHERE h.seq > @After
ORDER BY h.seq
{page}
