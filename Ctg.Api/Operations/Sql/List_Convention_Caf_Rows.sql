SELECT f.convention_key, f.caf, f.start_date, f.end_date
FROM convention_caf f
WHERE f.convention_key > @After AND f.convention_key <= @Last
