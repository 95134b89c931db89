-- Who answers to the identifier on the date; of several heirs, the one with the most inhabitants. A row for each zoning that it is in.
-- The inhabitants of a syndicat and of a Caf are those of its communes on the date.
SELECT p.territory_id AS TerritoryId, p.type, p.document, p.from_date AS FromDate, p.until_date AS UntilDate, v.vintage, g.revision,
  COALESCE(n.inhabitants, a.inhabitants, CASE WHEN p.type IN ('syndicat', 'caf') THEN (
    SELECT SUM(x.inhabitants)
    FROM membership y
    JOIN population x ON x.vintage = v.vintage AND x.kind = 'municipal' AND x.territory_id = y.territory_id
    WHERE y.within_id = p.territory_id AND y.from_date <= @On AND y.until_date >= @On) END) AS Municipal,
  COALESCE(n.census_year, a.census_year, v.population_year) AS MunicipalYear,
  COALESCE(m.inhabitants, b.inhabitants) AS Total, COALESCE(m.census_year, b.census_year) AS TotalYear, z.document AS Zoning
FROM (
  SELECT t.territory_id, t.type, s.document, s.from_date, s.until_date
  FROM territory_identifier i
  JOIN territory t ON t.territory_id = i.territory_id
  JOIN territory_state s ON s.territory_id = t.territory_id AND s.from_date <= @On AND s.until_date >= @On
  WHERE i.identifier = @Code AND i.type = @Type AND i.from_date <= @On AND i.until_date >= @On
  ORDER BY t.weight DESC, t.territory_id
  {page}
) p
JOIN territory_vintage v ON v.from_date <= @On AND v.until_date >= @On
CROSS JOIN territory_register g
LEFT JOIN population n ON n.vintage = v.vintage AND n.kind = 'municipal' AND n.territory_id = p.territory_id
LEFT JOIN population m ON m.vintage = v.vintage AND m.kind = 'total' AND m.territory_id = p.territory_id
LEFT JOIN repeated_population a ON a.vintage = v.vintage AND a.kind = 'municipal' AND a.territory_id = p.territory_id
LEFT JOIN repeated_population b ON b.vintage = v.vintage AND b.kind = 'total' AND b.territory_id = p.territory_id
LEFT JOIN territory_zoning z ON z.territory_id = p.territory_id AND z.from_date <= @On AND z.until_date >= @On
ORDER BY z.zoning
