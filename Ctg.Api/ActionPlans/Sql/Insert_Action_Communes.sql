INSERT INTO action_commune (action_key, territory_id)
SELECT r.owner_key, t.territory_id
FROM {rows owner_key, code} r
JOIN territory t ON t.type = 'commune' AND t.code = r.code
