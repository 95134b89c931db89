INSERT INTO import_job
  (id, subject, caf, kind, mode, is_dry_run, media_type, content, state, row_count, done_count, created_count, revised_count, unchanged_count, refused_count, created_at, attempts)
VALUES
  (@Id, @Subject, @Caf, @Kind, @Mode, @IsDryRun, @MediaType, @Content, 'waiting', @RowCount, 0, 0, 0, 0, 0, @CreatedAt, 0)
