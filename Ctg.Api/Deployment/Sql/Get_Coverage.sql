-- Distinct communes within the perimeter, on the date, of a signed convention in force on it.
SELECT v.vintage, v.population_year AS PopulationYear,
  SUM(CASE WHEN x.territory_id IS NULL THEN 0 ELSE COALESCE(n.inhabitants, 0) END) AS PopulationCovered,
  SUM(COALESCE(n.inhabitants, 0)) AS PopulationTotal,
  COUNT(x.territory_id) AS CommunesCovered,
  COUNT(*) AS CommunesTotal
FROM territory t
JOIN territory_vintage v ON 1 = 1
LEFT JOIN population n ON n.territory_id = t.territory_id AND n.census_year = v.population_year
LEFT JOIN (
  SELECT DISTINCT p.territory_id
  FROM convention c
  JOIN convention_commune p ON p.convention_key = c.convention_key
  WHERE c.signed_on IS NOT NULL AND c.start_date <= @On AND c.last_day >= @On
    AND (p.from_date IS NULL OR p.from_date <= @On)
    AND (p.until_date IS NULL OR p.until_date >= @On)
--? without departmental
    AND c.scope <> 'departmental'
--? signed
    AND c.signed_on <= @On
--? always
) x ON x.territory_id = t.territory_id
--? within
JOIN membership m ON m.territory_id = t.territory_id
JOIN territory w ON w.territory_id = m.within_id AND w.type = @Type AND w.code = @Code
--? always
WHERE t.type = 'commune'
GROUP BY v.vintage, v.population_year
