DELETE FROM import_line
WHERE import_key IN (SELECT j.import_key FROM import_job j WHERE j.finished_at < @Before)
