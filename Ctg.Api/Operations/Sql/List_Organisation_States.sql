SELECT o.organisation_key AS RowKey, o.id, o.version, o.document
FROM organisation o
WHERE o.organisation_key > @After
ORDER BY o.organisation_key
{page}
