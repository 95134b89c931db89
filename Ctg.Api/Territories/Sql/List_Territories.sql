-- The page is cut before documents and populations are looked up, and before a territory gets a row for each zoning that it is in.
-- The inhabitants of a syndicat and of a Caf are those of its communes on the date.
SELECT p.territory_id AS TerritoryId, s.type, p.name_rank AS NameRank, p.weight, s.document, s.from_date AS FromDate, s.until_date AS UntilDate, v.vintage, g.revision,
  COALESCE(n.inhabitants, a.inhabitants, CASE WHEN s.type IN ('syndicat', 'caf') THEN (
    SELECT SUM(x.inhabitants)
    FROM membership y
    JOIN population x ON x.vintage = v.vintage AND x.kind = 'municipal' AND x.territory_id = y.territory_id
    WHERE y.within_id = p.territory_id AND y.from_date <= @On AND y.until_date >= @On) END) AS Municipal,
  COALESCE(n.census_year, a.census_year, v.population_year) AS MunicipalYear,
  COALESCE(m.inhabitants, b.inhabitants) AS Total, COALESCE(m.census_year, b.census_year) AS TotalYear, z.document AS Zoning
--? contours
  , e.geometry
--? always
FROM (
  SELECT r.territory_id, r.name_rank, r.weight
  FROM (
    SELECT t.territory_id, t.weight,
      CASE
        WHEN s.name_folded = @Name THEN 0
        WHEN s.name_folded LIKE @Beginning THEN 1
        WHEN s.name_folded LIKE @Word THEN 2
        ELSE 3
      END AS name_rank
    FROM territory_state s
    JOIN territory t ON t.territory_id = s.territory_id
    WHERE s.from_date <= @On AND s.until_date >= @On
--? name
      AND s.name_folded LIKE @Inside
--? type
      AND s.type IN (SELECT item FROM {list Types})
--? code
      AND s.territory_id IN (
        SELECT i.territory_id FROM territory_identifier i WHERE i.identifier = @Code AND i.from_date <= @On AND i.until_date >= @On)
--? siren
      AND s.territory_id IN (
        SELECT i.territory_id FROM territory_identifier i WHERE i.identifier = @Siren AND i.from_date <= @On AND i.until_date >= @On
        UNION ALL
        SELECT o.territory_id FROM territory_state o WHERE o.siren = @Siren AND o.from_date <= @On AND o.until_date >= @On)
--? postalCode
      AND s.territory_id IN (SELECT c.territory_id FROM territory_postal_code c WHERE c.postal_code = @PostalCode)
--? within
      AND s.territory_id IN (
        SELECT m.territory_id
        FROM territory_identifier w
        JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @On AND m.until_date >= @On
        WHERE w.identifier = @WithinCode AND w.type = @WithinType AND w.from_date <= @On AND w.until_date >= @On AND m.territory_id <> m.within_id)
--? contains
      AND s.territory_id IN (
        SELECT m.within_id
        FROM territory_identifier x
        JOIN membership m ON m.territory_id = x.territory_id AND m.from_date <= @On AND m.until_date >= @On
        WHERE x.identifier = @ContainsCode AND x.type = @ContainsType AND x.from_date <= @On AND x.until_date >= @On AND m.territory_id <> m.within_id)
--? zoning
      AND t.territory_id IN (
        SELECT y.territory_id FROM territory_zoning y
        WHERE y.zoning IN (SELECT item FROM {list Zonings}) AND y.from_date <= @On AND y.until_date >= @On)
--? always
  ) r
  WHERE 1 = 1
--? after
    AND (r.name_rank > @AfterRank
      OR (r.name_rank = @AfterRank AND (r.weight < @AfterWeight
        OR (r.weight = @AfterWeight AND r.territory_id > @AfterId))))
--? always
  ORDER BY r.name_rank, r.weight DESC, r.territory_id
  {page}
) p
JOIN territory_state s ON s.territory_id = p.territory_id AND s.from_date <= @On AND s.until_date >= @On
JOIN territory_vintage v ON v.from_date <= @On AND v.until_date >= @On
CROSS JOIN territory_register g
LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = p.territory_id
LEFT JOIN population m ON m.vintage = v.vintage AND m.kind = 'total' AND m.territory_id = p.territory_id
LEFT JOIN repeated_population a ON a.vintage = v.vintage AND a.kind = 'municipal' AND a.territory_id = p.territory_id
LEFT JOIN repeated_population b ON b.vintage = v.vintage AND b.kind = 'total' AND b.territory_id = p.territory_id
--? contours
LEFT JOIN territory_geometry e ON e.territory_id = p.territory_id
--? always
LEFT JOIN territory_zoning z ON z.territory_id = p.territory_id AND z.from_date <= @On AND z.until_date >= @On
ORDER BY p.name_rank, p.weight DESC, p.territory_id, z.zoning
