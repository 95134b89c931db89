SELECT COUNT(*) FROM import_job j WHERE j.finished_at < @Before
