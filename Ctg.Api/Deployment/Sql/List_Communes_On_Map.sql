-- The communes that exist on the date, in the order of their ids, each with whether it is covered as Get_Coverage.sql counts it. The page is
-- cut before documents and contours are looked up.
SELECT p.territory_id AS TerritoryId, s.document, n.inhabitants, e.geometry,
  CASE WHEN EXISTS (
    SELECT 1
    FROM convention_commune q
    JOIN convention c ON c.convention_key = q.convention_key
    WHERE q.territory_id = p.territory_id
      AND c.signed_on IS NOT NULL AND c.start_date <= @On AND c.last_day >= @On
      AND (q.from_date IS NULL OR q.from_date <= @On)
      AND (q.until_date IS NULL OR q.until_date >= @On)
--? without departmental
      AND c.scope <> 'departmental'
--? signed
      AND c.signed_on <= @On
--? always
  ) THEN 1 ELSE 0 END AS Covered
FROM (
  SELECT t.territory_id
--? of the country
  FROM territory_state t
  WHERE 1 = 1
--? of a territory
  FROM territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN territory_state t
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On AND t.territory_id = m.territory_id
--? always
    AND t.type = 'commune' AND t.from_date <= @On AND t.until_date >= @On AND t.territory_id > @AfterId
  ORDER BY t.territory_id
  {page}
) p
JOIN territory_state s ON s.territory_id = p.territory_id AND s.from_date <= @On AND s.until_date >= @On
JOIN territory_vintage v ON v.from_date <= @On AND v.until_date >= @On
LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = p.territory_id
LEFT JOIN territory_geometry e ON e.territory_id = p.territory_id
ORDER BY p.territory_id
