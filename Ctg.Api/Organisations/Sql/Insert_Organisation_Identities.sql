INSERT INTO organisation_identity (identity_text, organisation_key)
SELECT r.identity_text, o.organisation_key
FROM {rows id, identity_text} r
JOIN organisation o ON o.id = r.id
