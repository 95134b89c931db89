SELECT h.seq, h.version, h.recorded_at AS RecordedAt, h.subject, h.caf, h.operation, h.reason, h.entry_hash AS EntryHash
FROM change_log h
WHERE h.resource_type = @resourceType AND h.resource_id = @resourceId
--? after
  AND h.version > @afterVersion
--? always
ORDER BY h.version
{page}
