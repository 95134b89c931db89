INSERT INTO change_log
  (seq, unit_id, line_number, recorded_at, subject, caf, resource_type, resource_id, version, operation, reason, document, entry_hash, seals,
  contacts_until)
VALUES
  (@Seq, @UnitId, @LineNumber, @RecordedAt, @Subject, @Caf, @ResourceType, @ResourceId, @Version, @Operation, @Reason, @Document, @EntryHash, @Seals,
  @ContactsUntil)
