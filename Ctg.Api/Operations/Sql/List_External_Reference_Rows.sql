SELECT x.owner_key, x.system_code, x.external_id
FROM external_reference x
WHERE x.resource_type = @ResourceType AND x.owner_key > @After AND x.owner_key <= @Last
