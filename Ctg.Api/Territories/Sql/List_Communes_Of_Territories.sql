-- The communes that a territory has on the date; a commune has itself. CROSS JOIN keeps SQLite to the order in which it reads the fewest rows.
SELECT w.type, w.code, t.code AS Commune
FROM territory w
CROSS JOIN membership m
CROSS JOIN territory t
WHERE w.type IN ('commune', 'epci', 'ept', 'departement', 'syndicat', 'caf') AND w.code IN (SELECT item FROM {list Codes})
  AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
  AND t.territory_id = m.territory_id AND t.type = 'commune'
  AND EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = w.territory_id AND s.from_date <= @On AND s.until_date >= @On)
  AND EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = t.territory_id AND s.from_date <= @On AND s.until_date >= @On)
ORDER BY t.code
