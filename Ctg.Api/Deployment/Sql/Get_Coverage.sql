-- Covered: communes of the vintage in force on the date, within the perimeter on it of a signed convention in force on it. CROSS JOIN keeps
-- SQLite to the order in which it reads the fewest rows.
SELECT v.vintage, v.population_year AS PopulationYear, a.communes AS CommunesTotal, a.inhabitants AS PopulationTotal,
  x.communes AS CommunesCovered, x.inhabitants AS PopulationCovered, u.codes AS WithoutPopulation
FROM territory_vintage v
CROSS JOIN (
  SELECT COUNT(*) AS communes, COALESCE(SUM(n.inhabitants), 0) AS inhabitants
  FROM territory_vintage y
--? of the country
  CROSS JOIN vintage_commune n
  WHERE 1 = 1
--? of a territory
  CROSS JOIN territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN vintage_commune n
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    AND n.territory_id = m.territory_id
--? always
    AND y.from_date <= @On AND y.until_date >= @On AND n.vintage = y.vintage
) a
CROSS JOIN (
  SELECT COUNT(*) AS communes, COALESCE(SUM(n.inhabitants), 0) AS inhabitants
  FROM territory_vintage y
--? of the country
  CROSS JOIN vintage_commune n
  WHERE 1 = 1
--? of a territory
  CROSS JOIN territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN vintage_commune n
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    AND n.territory_id = m.territory_id
--? always
    AND y.from_date <= @On AND y.until_date >= @On AND n.vintage = y.vintage
    AND EXISTS (
      SELECT 1 FROM commune_coverage k
      WHERE k.territory_id = n.territory_id AND k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? without departmental
        AND k.is_departmental = 0
--? signed
        AND k.signed_on <= @On
--? always
    )
) x
CROSS JOIN (
  SELECT {joined t.code} AS codes
  FROM territory_vintage y
--? of the country
  CROSS JOIN vintage_commune n
  CROSS JOIN territory t
  WHERE 1 = 1
--? of a territory
  CROSS JOIN territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN vintage_commune n
  CROSS JOIN territory t
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    AND n.territory_id = m.territory_id
--? always
    AND y.from_date <= @On AND y.until_date >= @On AND n.vintage = y.vintage AND n.inhabitants IS NULL AND t.territory_id = n.territory_id
) u
WHERE v.from_date <= @On AND v.until_date >= @On
