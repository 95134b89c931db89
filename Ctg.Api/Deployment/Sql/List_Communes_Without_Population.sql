SELECT t.code
FROM territory_vintage v
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
  AND v.from_date <= @On AND v.until_date >= @On AND n.vintage = v.vintage AND n.inhabitants IS NULL
  AND t.territory_id = n.territory_id
ORDER BY t.code
