-- Coverage as Get_Coverage.sql counts it, for each territory of a type that has some of the communes. What lies in none of them is left of the whole.
SELECT a.document, x.communes AS CommunesTotal, x.inhabitants AS PopulationTotal, x.covered AS CommunesCovered, x.inhabitants_covered AS PopulationCovered
FROM (
  SELECT z.within_id, COUNT(*) AS communes, COALESCE(SUM(z.inhabitants), 0) AS inhabitants, SUM(z.covered) AS covered,
    COALESCE(SUM(CASE WHEN z.covered = 1 THEN z.inhabitants ELSE 0 END), 0) AS inhabitants_covered
  FROM (
    SELECT m.within_id, n.inhabitants,
      CASE WHEN EXISTS (
        SELECT 1 FROM commune_coverage k
        WHERE k.territory_id = n.territory_id AND k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? without departmental
          AND k.is_departmental = 0
--? signed
          AND k.signed_on <= @On
--? always
      ) THEN 1 ELSE 0 END AS covered
    FROM territory_vintage v
--? of the country
    CROSS JOIN territory_state g
    CROSS JOIN membership m
    CROSS JOIN vintage_commune n
    WHERE 1 = 1
--? of a territory
    CROSS JOIN territory_identifier w
    CROSS JOIN membership c
    CROSS JOIN vintage_commune n
    CROSS JOIN membership m
    CROSS JOIN territory_state g
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
      AND c.within_id = w.territory_id AND c.from_date <= @On AND c.until_date >= @On
      AND n.territory_id = c.territory_id
--? always
      AND v.from_date <= @On AND v.until_date >= @On AND g.type = @By AND g.from_date <= @On AND g.until_date >= @On
      AND m.within_id = g.territory_id AND m.from_date <= @On AND m.until_date >= @On
      AND n.vintage = v.vintage AND n.territory_id = m.territory_id
  ) z
  GROUP BY z.within_id
) x
JOIN territory o ON o.territory_id = x.within_id
JOIN territory_state a ON a.territory_id = x.within_id AND a.from_date <= @On AND a.until_date >= @On
ORDER BY o.code
