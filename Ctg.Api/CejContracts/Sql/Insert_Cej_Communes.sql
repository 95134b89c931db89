INSERT INTO cej_commune (cej_contract_key, territory_id)
SELECT r.owner_key, t.territory_id
FROM {rows owner_key, code} r
JOIN territory t ON t.type = 'commune' AND t.code = r.code
