SELECT a.convention_key, a.line_number, a.organisation_id, a.role, a.type
FROM convention_party a
WHERE a.convention_key > @After AND a.convention_key <= @Last
