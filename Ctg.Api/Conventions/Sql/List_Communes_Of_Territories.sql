-- A commune is within itself.
SELECT w.type, w.code, t.code AS Commune
FROM territory w
JOIN membership m ON m.within_id = w.territory_id
JOIN territory t ON t.territory_id = m.territory_id
WHERE w.code IN (SELECT item FROM {list Codes}) AND w.type IN ('commune', 'epci', 'ept', 'departement') AND t.type = 'commune'
ORDER BY t.code
