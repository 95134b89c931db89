-- Changes that hold a contact which is to be removed, the longest due first.
SELECT h.seq, h.contacts_until AS ContactsUntil, h.resource_type AS ResourceType, h.resource_id AS ResourceId
FROM change_log h
WHERE h.contacts_until >= @AfterUntil AND h.contacts_until <= @On AND (h.contacts_until > @AfterUntil OR (h.contacts_until = @AfterUntil AND h.seq > @AfterSeq))
ORDER BY h.contacts_until, h.seq
{page}
