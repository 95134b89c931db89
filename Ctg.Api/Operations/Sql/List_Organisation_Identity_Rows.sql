SELECT i.organisation_key, i.identity_text
FROM organisation_identity i
WHERE i.organisation_key > @After AND i.organisation_key <= @Last
