-- The signed conventions that cover a commune on a day from one date to another.
SELECT c.id, c.reference, c.signed_on AS SignedOn, c.start_date AS StartDate, c.last_day AS LastDay, r.renewal_of AS RenewalOf
FROM convention c
LEFT JOIN convention_renewal r ON r.convention_key = c.convention_key
WHERE c.convention_key IN (
  SELECT k.convention_key
--? of the country
  FROM commune_coverage k
  WHERE 1 = 1
--? of a territory
  FROM territory_identifier w
  CROSS JOIN membership m
  CROSS JOIN commune_coverage k
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
)
ORDER BY c.lead_caf, c.reference
