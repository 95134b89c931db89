-- Covered: distinct communes that exist on the date, within the perimeter on it of a signed convention in force on it; the inhabitants are
-- those of the vintage in force on it. CROSS JOIN keeps SQLite to the order in which it reads the fewest rows.
SELECT v.vintage, v.population_year AS PopulationYear, a.communes AS CommunesTotal, b.communes AS CommunesCounted, b.inhabitants AS PopulationTotal,
  x.communes AS CommunesCovered, x.inhabitants AS PopulationCovered
FROM territory_vintage v
CROSS JOIN (
  SELECT COUNT(*) AS communes
--? of the country
  FROM territory_state s
  WHERE s.type = 'commune' AND s.from_date <= @On AND s.until_date >= @On
--? of a territory
  FROM territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN territory t
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    AND t.territory_id = m.territory_id AND t.type = 'commune'
    AND EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = t.territory_id AND s.from_date <= @On AND s.until_date >= @On)
--? always
) a
CROSS JOIN (
  SELECT COUNT(*) AS communes, COALESCE(SUM(n.inhabitants), 0) AS inhabitants
  FROM territory_vintage y
--? of the country
  CROSS JOIN population n
  WHERE 1 = 1
--? of a territory
  CROSS JOIN territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN population n
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
    AND n.territory_id = m.territory_id
--? always
    AND y.from_date <= @On AND y.until_date >= @On AND n.vintage = y.vintage AND n.kind = 'municipal'
) b
CROSS JOIN (
  SELECT COUNT(*) AS communes, COALESCE(SUM(n.inhabitants), 0) AS inhabitants
  FROM (
    SELECT DISTINCT p.territory_id
    FROM convention c
    CROSS JOIN convention_commune p
    WHERE p.convention_key = c.convention_key
      AND c.signed_on IS NOT NULL AND c.start_date <= @On AND c.last_day >= @On
      AND (p.from_date IS NULL OR p.from_date <= @On)
      AND (p.until_date IS NULL OR p.until_date >= @On)
--? without departmental
      AND c.scope <> 'departmental'
--? signed
      AND c.signed_on <= @On
--? always
  ) d
--? of a territory
  JOIN membership m ON m.territory_id = d.territory_id AND m.from_date <= @On AND m.until_date >= @On
  JOIN territory_identifier w ON w.territory_id = m.within_id AND w.from_date <= @On AND w.until_date >= @On
    AND w.identifier = @Code AND w.type = @Type
--? always
  JOIN territory_vintage y ON y.from_date <= @On AND y.until_date >= @On
  LEFT JOIN population n ON n.vintage = y.vintage AND n.kind = 'municipal' AND n.territory_id = d.territory_id
  WHERE n.territory_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = d.territory_id AND s.from_date <= @On AND s.until_date >= @On)
) x
WHERE v.from_date <= @On AND v.until_date >= @On
