SELECT s.facility_key, s.line_number, s.organisation_id, s.from_date, s.until_date
FROM facility_support s
WHERE s.facility_key > @After AND s.facility_key <= @Last
