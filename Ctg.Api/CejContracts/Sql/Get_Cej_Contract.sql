SELECT j.cej_contract_key AS CejContractKey, j.version, j.last_day AS LastDay, j.document
FROM cej_contract j
WHERE j.id = @Id
