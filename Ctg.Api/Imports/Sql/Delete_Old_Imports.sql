DELETE FROM import_job WHERE finished_at < @Before
