SELECT n.cej_contract_key, t.code
FROM cej_commune n
LEFT JOIN territory t ON t.territory_id = n.territory_id AND t.type = 'commune'
WHERE n.cej_contract_key > @After AND n.cej_contract_key <= @Last
