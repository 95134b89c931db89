SELECT j.cej_contract_key AS DocumentKey, j.document
FROM cej_contract j
WHERE j.id IN (SELECT item FROM {list Ids})
ORDER BY j.cej_contract_key
