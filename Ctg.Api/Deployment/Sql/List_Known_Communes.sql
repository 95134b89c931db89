-- The communes of each vintage that speaks for some of the days, with their inhabitants where somebody knows them: "12 340,13 ,..."; together
-- those that lie within the territory on the same days.
SELECT y.vintage,
--? of the country
  NULL AS FromDate, NULL AS UntilDate,
--? of a territory
  m.from_date AS FromDate, m.until_date AS UntilDate,
--? always
  {joined CONCAT(n.territory_id, ' ', n.inhabitants)} AS Communes
FROM territory_vintage y
--? of the country
CROSS JOIN vintage_commune n
WHERE 1 = 1
--? of a territory
CROSS JOIN territory_identifier w
CROSS JOIN membership m
CROSS JOIN vintage_commune n
WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= y.until_date AND m.until_date >= y.from_date
  AND n.territory_id = m.territory_id
--? always
  AND y.from_date <= @Until AND y.until_date >= @From AND n.vintage = y.vintage
GROUP BY y.vintage
--? of a territory
  , m.from_date, m.until_date
