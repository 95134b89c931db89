SELECT o.organisation_key AS OrganisationKey, o.version, o.document
FROM organisation o
WHERE o.id = @Id
