-- The communes that are covered, or are to be, together those for which it is from the same day to the same day by the same signature.
SELECT k.from_date AS FromDate, k.until_date AS UntilDate, k.signed_on AS SignedOn, {joined k.territory_id} AS Communes
FROM commune_coverage k
WHERE k.from_date <= @Until AND k.until_date >= @From
--? of the country
--? of a territory
  AND k.territory_id IN (
    SELECT m.territory_id
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id
    WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until)
--? without departmental
  AND k.is_departmental = 0
--? signed ones
  AND k.signed_on IS NOT NULL
--? seen by all
--? seen by one
  AND (k.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = k.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (k.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = k.convention_key))
--? always
GROUP BY k.from_date, k.until_date, k.signed_on
