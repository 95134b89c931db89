SELECT h.seq, h.version, h.document, h.seals
FROM change_log h
WHERE h.resource_type = @ResourceType AND h.resource_id = @ResourceId AND h.version > @AfterVersion
  AND h.contacts_until > @Unsealed AND h.contacts_until <= @On
ORDER BY h.version
{page}
