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
  FROM territory_vintage y
  CROSS JOIN (
    SELECT DISTINCT k.territory_id
--? of the country
    FROM commune_coverage k
    WHERE 1 = 1
--? of a territory
    FROM territory_identifier w
    CROSS JOIN membership m
    CROSS JOIN commune_coverage k
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
      AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
      AND k.territory_id = m.territory_id
--? always
      AND k.from_date <= @On AND k.until_date >= @On AND k.signed_on IS NOT NULL
--? without departmental
      AND k.is_departmental = 0
--? signed
      AND k.signed_on <= @On
--? always
  ) d
  LEFT JOIN population n ON n.vintage = y.vintage AND n.kind = 'municipal' AND n.territory_id = d.territory_id
  WHERE y.from_date <= @On AND y.until_date >= @On
    AND (n.territory_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = d.territory_id AND s.from_date <= @On AND s.until_date >= @On))
) x
WHERE v.from_date <= @On AND v.until_date >= @On
