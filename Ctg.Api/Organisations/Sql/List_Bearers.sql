SELECT i.identity_text AS IdentityText, o.id
FROM organisation_identity i
JOIN organisation o ON o.organisation_key = i.organisation_key
WHERE i.identity_text IN (SELECT item FROM {list Identities})
