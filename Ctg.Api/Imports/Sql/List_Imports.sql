SELECT j.import_key AS ImportKey, j.id, j.subject, j.caf, j.kind, j.mode, j.is_dry_run AS IsDryRun, j.media_type AS MediaType, j.state, j.row_count AS RowTotal, j.done_count AS DoneCount,
  j.created_count AS CreatedCount, j.revised_count AS RevisedCount, j.unchanged_count AS UnchangedCount, j.refused_count AS RefusedCount, j.created_at AS CreatedAt,
  j.finished_at AS FinishedAt, j.attempts
FROM import_job j
--? of one caller
WHERE j.subject = @Subject
--? of nobody
-- What waits, and what was begun by one that has not said for a while that it goes on.
WHERE j.state = 'waiting' OR (j.state = 'running' AND j.claimed_until < @Now)
--? one
  AND j.id = @Id
--? after
  AND j.import_key < @BeforeKey
--? sort newest
ORDER BY j.import_key DESC
--? sort oldest
ORDER BY j.import_key
--? always
{page}
