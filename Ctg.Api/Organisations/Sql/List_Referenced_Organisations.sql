SELECT o.id, x.system_code AS SystemCode, x.external_id AS ExternalId
FROM external_reference x
JOIN organisation o ON o.organisation_key = x.owner_key
WHERE x.external_id IN (SELECT item FROM {list Ids}) AND x.resource_type = 'organisation'
