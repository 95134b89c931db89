-- Coverage as Get_Coverage.sql counts it, for each territory of a type that has some of the communes, and for those that lie in none.
SELECT o.code, a.document, x.communes AS CommunesTotal, x.inhabitants AS PopulationTotal, x.covered AS CommunesCovered, x.inhabitants_covered AS PopulationCovered
FROM (
  SELECT q.within_id, COUNT(*) AS communes, COALESCE(SUM(n.inhabitants), 0) AS inhabitants, COUNT(d.territory_id) AS covered,
    COALESCE(SUM(CASE WHEN d.territory_id IS NULL THEN 0 ELSE n.inhabitants END), 0) AS inhabitants_covered
  FROM territory_vintage v
  CROSS JOIN territory_state s
  LEFT JOIN (
    SELECT m.territory_id, m.within_id
    FROM territory_state g
    JOIN membership m ON m.within_id = g.territory_id AND m.from_date <= @On AND m.until_date >= @On
    WHERE g.type = @By AND g.from_date <= @On AND g.until_date >= @On
  ) q ON q.territory_id = s.territory_id
  LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = s.territory_id
  LEFT JOIN (
    SELECT DISTINCT k.territory_id
    FROM commune_coverage k
    WHERE k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? without departmental
      AND k.is_departmental = 0
--? signed
      AND k.signed_on <= @On
--? always
  ) d ON d.territory_id = s.territory_id
  WHERE v.from_date <= @On AND v.until_date >= @On
    AND s.type = 'commune' AND s.from_date <= @On AND s.until_date >= @On
--? of the country
--? of a territory
    AND s.territory_id IN (
      SELECT m.territory_id
      FROM territory_identifier w
      JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On)
--? always
  GROUP BY q.within_id
) x
LEFT JOIN territory o ON o.territory_id = x.within_id
LEFT JOIN territory_state a ON a.territory_id = x.within_id AND a.from_date <= @On AND a.until_date >= @On
ORDER BY o.code
