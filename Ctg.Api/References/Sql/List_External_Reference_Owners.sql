-- What has one of the ids, whatever the system.
SELECT x.owner_key AS OwnerKey, x.system_code AS SystemCode, x.external_id AS ExternalId
FROM external_reference x
WHERE x.external_id IN (SELECT item FROM {list Ids}) AND x.resource_type = @ResourceType
