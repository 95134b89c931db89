SELECT t.code
FROM territory t
WHERE t.territory_id IN (
  SELECT c.territory_id
  FROM territory_vintage v
--? of the country
  CROSS JOIN territory_state c
  WHERE c.type = 'commune' AND c.from_date <= @On AND c.until_date >= @On
--? of a territory
  CROSS JOIN territory_identifier w
  CROSS JOIN membership c
  WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
    AND c.within_id = w.territory_id AND c.from_date <= @On AND c.until_date >= @On
--? always
    AND v.from_date <= @On AND v.until_date >= @On
    AND NOT EXISTS (SELECT 1 FROM population n WHERE n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = c.territory_id))
  AND t.type = 'commune'
  AND EXISTS (SELECT 1 FROM territory_state s WHERE s.territory_id = t.territory_id AND s.from_date <= @On AND s.until_date >= @On)
ORDER BY t.code
