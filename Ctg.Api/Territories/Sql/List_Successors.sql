SELECT s.former_code AS Code, t.code AS Commune
FROM succession s
JOIN territory t ON t.territory_id = s.territory_id
WHERE s.former_code IN (SELECT item FROM {list Codes})
ORDER BY s.former_code, t.code
