-- Covered: distinct communes within the perimeter, on the date, of a signed convention in force on it. CROSS JOIN keeps SQLite to the order
-- in which it reads the fewest rows.
SELECT v.vintage, v.population_year AS PopulationYear,
  a.communes AS CommunesTotal, b.inhabitants AS PopulationTotal, x.communes AS CommunesCovered, x.inhabitants AS PopulationCovered
FROM territory_vintage v
CROSS JOIN (
  SELECT COUNT(*) AS communes
  FROM territory t
--? within
  JOIN membership m ON m.territory_id = t.territory_id
  JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
  WHERE t.type = 'commune'
) a
CROSS JOIN (
  SELECT COALESCE(SUM(n.inhabitants), 0) AS inhabitants
  FROM territory_vintage y
  JOIN population n ON n.census_year = y.population_year
--? within
  JOIN membership m ON m.territory_id = n.territory_id
  JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
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
--? within
  JOIN membership m ON m.territory_id = d.territory_id
  JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
  CROSS JOIN territory_vintage y
  LEFT JOIN population n ON n.census_year = y.population_year AND n.territory_id = d.territory_id
) x
