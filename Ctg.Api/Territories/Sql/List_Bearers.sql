-- Who bore a code or SIREN, and its last day with it; the last before the date first.
SELECT t.territory_id AS TerritoryId, t.type, t.code, b.until_date AS UntilDate
FROM (
  SELECT s.territory_id, MAX(s.until_date) AS until_date
  FROM territory_state s
  WHERE s.siren = @Identifier AND s.from_date <= @On
  GROUP BY s.territory_id
  UNION ALL
  SELECT c.territory_id, MAX(s.until_date)
  FROM territory_identifier i
  JOIN territory c ON c.type = i.type AND c.code = i.identifier
  JOIN territory_state s ON s.territory_id = c.territory_id
  WHERE i.identifier = @Identifier
  GROUP BY c.territory_id
) b
JOIN territory t ON t.territory_id = b.territory_id
ORDER BY b.until_date DESC, t.territory_id
