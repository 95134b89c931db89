-- A commune is within itself. CROSS JOIN keeps SQLite to the order in which it reads the fewest rows.
SELECT w.type, w.code, t.code AS Commune
FROM territory w
CROSS JOIN membership m
CROSS JOIN territory t
WHERE w.type IN ('commune', 'epci', 'ept', 'departement') AND w.code IN (SELECT item FROM {list Codes})
  AND m.within_id = w.territory_id
  AND t.territory_id = m.territory_id AND t.type = 'commune'
ORDER BY t.code
