SELECT o.organisation_key, o.id, o.version, o.type, o.name_folded, o.siren, o.caf, o.territory, o.document
FROM organisation o
WHERE o.organisation_key > @After AND o.organisation_key <= @Last
ORDER BY o.organisation_key
{page}
