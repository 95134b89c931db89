-- The communes that there are from one date to another, each with its inhabitants in every vintage that speaks for some of the days.
SELECT n.territory_id AS TerritoryId, s.document, y.vintage, n.inhabitants,
--? of the country
  y.from_date AS FromDate, y.until_date AS UntilDate
FROM territory_vintage y
CROSS JOIN vintage_commune n
CROSS JOIN territory_state s
CROSS JOIN territory t
--? of a territory
  CASE WHEN m.from_date > y.from_date THEN m.from_date ELSE y.from_date END AS FromDate,
  CASE WHEN m.until_date < y.until_date THEN m.until_date ELSE y.until_date END AS UntilDate
FROM territory_vintage y
CROSS JOIN territory_identifier w
CROSS JOIN membership m
CROSS JOIN vintage_commune n
CROSS JOIN territory_state s
CROSS JOIN territory t
--? always
WHERE y.from_date <= @Until AND y.until_date >= @From AND n.vintage = y.vintage
  AND s.territory_id = n.territory_id AND s.from_date <= y.from_date AND s.until_date >= y.from_date
  AND t.territory_id = n.territory_id
--? of a territory
  AND w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= y.until_date AND m.until_date >= y.from_date
  AND m.from_date <= @Until AND m.until_date >= @From
  AND n.territory_id = m.territory_id
--? always
ORDER BY t.code, y.from_date
