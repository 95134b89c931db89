-- Conventions, counted together where they have the same dates.
SELECT c.start_date AS StartDate, c.last_day AS LastDay, c.signed_on AS SignedOn, c.renewed AS IsRenewed, COUNT(*) AS Conventions
FROM (
  SELECT q.start_date, q.last_day, q.signed_on,
    CASE WHEN EXISTS (
      SELECT 1 FROM convention_renewal r
      JOIN convention f ON f.convention_key = r.convention_key
      WHERE r.renewal_of = q.id AND f.signed_on IS NOT NULL
    ) THEN 1 ELSE 0 END AS renewed
  FROM convention q
  WHERE q.stage <> 'abandoned'
--? of the country
--? of a territory
    AND q.convention_key IN (
      SELECT k.convention_key
      FROM territory_identifier w
      CROSS JOIN membership m
      CROSS JOIN commune_coverage k
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
        AND m.within_id = w.territory_id AND k.territory_id = m.territory_id AND m.from_date <= k.until_date AND m.until_date >= k.from_date)
--? without departmental
    AND q.scope <> 'departmental'
--? signed ones
    AND q.signed_on IS NOT NULL
--? seen by all
--? seen by one
    AND (q.signed_on IS NOT NULL OR EXISTS (
      SELECT 1 FROM convention_caf v WHERE v.convention_key = q.convention_key AND v.caf = @SeenBy))
--? seen by some
    AND (q.signed_on IS NOT NULL OR EXISTS (
      SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = q.convention_key))
--? always
) c
GROUP BY c.start_date, c.last_day, c.signed_on, c.renewed
