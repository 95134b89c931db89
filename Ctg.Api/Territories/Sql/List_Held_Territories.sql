SELECT t.territory_id, t.type, t.code, t.weight, s.document
FROM territory t
LEFT JOIN territory_state s ON s.territory_id = t.territory_id AND s.until_date = '9999-12-31'
