SELECT c.convention_key AS RowKey, c.id, c.version, c.document
FROM convention c
WHERE c.convention_key > @After
ORDER BY c.convention_key
{page}
