-- When signed conventions cover communes, of the times that have a day from one date to another.
SELECT k.territory_id AS TerritoryId, c.id, k.from_date AS FromDate, k.until_date AS UntilDate, k.signed_on AS SignedOn
--? of the country
FROM commune_coverage k
CROSS JOIN convention c
WHERE 1 = 1
--? of a territory
FROM territory_identifier w
CROSS JOIN membership m
CROSS JOIN commune_coverage k
CROSS JOIN convention c
WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= @Until AND m.until_date >= @From
  AND k.territory_id = m.territory_id
--? always
  AND k.from_date <= @Until AND k.until_date >= @From AND k.signed_on IS NOT NULL
--? without departmental
  AND k.is_departmental = 0
--? signed
  AND k.signed_on <= @Until
--? always
  AND c.convention_key = k.convention_key
ORDER BY k.territory_id, k.from_date, c.convention_key
