-- Coverage as Get_Coverage.sql counts it, for each territory of a type that has some of the communes, and for those that lie in none.
SELECT o.code, a.document, x.communes AS CommunesTotal, x.inhabitants AS PopulationTotal, x.covered AS CommunesCovered, x.inhabitants_covered AS PopulationCovered
FROM (
  SELECT z.within_id, COUNT(*) AS communes, COALESCE(SUM(z.inhabitants), 0) AS inhabitants, SUM(z.covered) AS covered,
    COALESCE(SUM(CASE WHEN z.covered = 1 THEN z.inhabitants ELSE 0 END), 0) AS inhabitants_covered
  FROM (
    SELECT q.within_id, q.inhabitants,
      CASE WHEN EXISTS (
        SELECT 1 FROM commune_coverage k
        WHERE k.territory_id = q.territory_id AND k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? without departmental
          AND k.is_departmental = 0
--? signed
          AND k.signed_on <= @On
--? always
      ) THEN 1 ELSE 0 END AS covered
    FROM (
      SELECT m.within_id, n.territory_id, n.inhabitants
      FROM territory_vintage v
      CROSS JOIN territory_state g
      CROSS JOIN membership m
      CROSS JOIN vintage_commune n
      WHERE v.from_date <= @On AND v.until_date >= @On AND g.type = @By AND g.from_date <= @On AND g.until_date >= @On
        AND m.within_id = g.territory_id AND m.from_date <= @On AND m.until_date >= @On
        AND n.vintage = v.vintage AND n.territory_id = m.territory_id
      UNION ALL
      SELECT NULL, n.territory_id, n.inhabitants
      FROM territory_vintage v
      CROSS JOIN vintage_commune n
      WHERE v.from_date <= @On AND v.until_date >= @On AND n.vintage = v.vintage
        AND NOT EXISTS (
          SELECT 1
          FROM membership m
          CROSS JOIN territory_state g
          WHERE m.territory_id = n.territory_id AND m.from_date <= @On AND m.until_date >= @On
            AND g.territory_id = m.within_id AND g.type = @By AND g.from_date <= @On AND g.until_date >= @On)
    ) q
--? of the country
--? of a territory
    WHERE q.territory_id IN (
      SELECT m.territory_id
      FROM territory_identifier w
      JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
--? always
  ) z
  GROUP BY z.within_id
) x
LEFT JOIN territory o ON o.territory_id = x.within_id
LEFT JOIN territory_state a ON a.territory_id = x.within_id AND a.from_date <= @On AND a.until_date >= @On
ORDER BY o.code
