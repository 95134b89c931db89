SELECT h.seq, h.version, h.recorded_at AS RecordedAt, h.subject, h.caf, h.operation, h.reason, h.entry_hash AS EntryHash
FROM change_log h
WHERE h.resource_type = @ResourceType AND h.resource_id = @ResourceId
--? after
  AND h.version > @AfterVersion
--? always
ORDER BY h.version
{page}
