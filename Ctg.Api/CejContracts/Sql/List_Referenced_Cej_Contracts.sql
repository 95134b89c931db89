SELECT c.id, x.system_code AS SystemCode, x.external_id AS ExternalId
FROM external_reference x
JOIN cej_contract c ON c.cej_contract_key = x.owner_key
WHERE x.external_id IN (SELECT item FROM {list Ids}) AND x.resource_type = 'cejContract'
