-- What belongs to a convention is seen by those who see the convention.
INSERT INTO change_log
  (seq, unit_id, line_number, recorded_at, subject, caf, resource_type, resource_id, version, operation, reason, document, entry_hash, seals,
  contacts_until, convention_id, cafs, is_public)
VALUES
  (@Seq, @UnitId, @LineNumber, @RecordedAt, @Subject, @Caf, @ResourceType, @ResourceId, @Version, @Operation, @Reason, @Document, @EntryHash, @Seals,
  @ContactsUntil, @ConventionId,
  COALESCE(@Cafs, (
    SELECT {joined f.caf} FROM convention c JOIN convention_caf f ON f.convention_key = c.convention_key WHERE c.id = @ConventionId)),
  COALESCE(@IsPublic, (
    SELECT CASE WHEN c.signed_on IS NULL THEN 0 ELSE 1 END FROM convention c WHERE c.id = @ConventionId), 0))
