SELECT n.action_key, t.code
FROM action_commune n
LEFT JOIN territory t ON t.territory_id = n.territory_id AND t.type = 'commune'
WHERE n.action_key > @After AND n.action_key <= @Last
