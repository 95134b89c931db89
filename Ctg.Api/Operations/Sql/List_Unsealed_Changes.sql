SELECT h.seq, h.resource_type AS ResourceType, h.resource_id AS ResourceId, h.document
FROM change_log h
WHERE h.contacts_until = @Unsealed AND h.seq > @After
ORDER BY h.seq
{page}
