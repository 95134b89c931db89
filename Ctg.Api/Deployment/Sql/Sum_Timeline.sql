-- What a timeline is added up from, in three kinds of rows, each summed over what has the same dates.
-- coverage: times in which communes are covered or are to be. A commune that several cover counts once: a time counts from the day after
-- covered_until, the last day of the signed times that begin before it; and among the planned ones too, after planned_until.
SELECT 'coverage' AS Kind, y.vintage, MAX(y.from_date) AS VintageFrom, MAX(y.until_date) AS VintageUntil, MAX(y.population_year) AS PopulationYear,
  x.from_date AS FromDate, x.until_date AS UntilDate, MAX(x.signed_on) AS SignedOn, 0 AS IsRenewed, x.covered_until AS CoveredUntil, x.planned_until AS PlannedUntil,
--? of the country
  MAX(y.from_date) AS MemberFrom, MAX(y.until_date) AS MemberUntil,
--? of a territory
  m.from_date AS MemberFrom, m.until_date AS MemberUntil,
--? always
  COUNT(*) AS Number, COALESCE(SUM(n.inhabitants), 0) AS Inhabitants
FROM (
  SELECT r.territory_id, r.from_date, r.until_date, r.signed_on,
    MAX(CASE WHEN r.signed_on IS NULL THEN NULL ELSE r.until_date END) OVER (
      PARTITION BY r.territory_id ORDER BY r.from_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_until,
    MAX(r.until_date) OVER (
      PARTITION BY r.territory_id ORDER BY r.from_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS planned_until
  FROM (
    SELECT k.territory_id, k.until_date, k.signed_on,
--? sort by start
      k.from_date
--? sort by signature
      CASE WHEN k.signed_on > k.from_date THEN k.signed_on ELSE k.from_date END AS from_date
--? always
    FROM commune_coverage k
    WHERE 1 = 1
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
  ) r
) x
CROSS JOIN territory_vintage y
LEFT JOIN population n ON n.vintage = y.vintage AND n.kind = 'municipal' AND n.territory_id = x.territory_id
--? of the country
WHERE 1 = 1
--? of a territory
JOIN membership m ON m.territory_id = x.territory_id AND m.from_date <= x.until_date AND m.until_date >= x.from_date
JOIN territory_identifier w ON w.territory_id = m.within_id
WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
--? always
  AND y.from_date <= @Until AND y.until_date >= @From AND x.from_date <= @Until AND x.until_date >= @From
  AND y.from_date <= x.until_date AND y.until_date >= x.from_date
  AND (x.planned_until IS NULL OR x.planned_until < x.until_date
    OR (x.signed_on IS NOT NULL AND (x.covered_until IS NULL OR x.covered_until < x.until_date)))
  AND (n.territory_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM territory_state s WHERE s.territory_id = x.territory_id AND s.type = 'commune' AND s.from_date <= y.from_date AND s.until_date >= y.from_date))
GROUP BY y.vintage, x.from_date, x.until_date, x.covered_until, x.planned_until, CASE WHEN x.signed_on IS NULL THEN 0 ELSE 1 END
--? of a territory
  , m.from_date, m.until_date
--? always
UNION ALL
-- total: the communes that there are; then their inhabitants.
SELECT 'total', y.vintage, y.from_date, y.until_date, y.population_year, y.from_date, y.until_date, NULL, 0, NULL, NULL,
--? of the country
  y.from_date, y.until_date,
--? of a territory
  m.from_date, m.until_date,
--? always
  COUNT(*), 0
FROM territory_vintage y
--? of the country
CROSS JOIN territory_state s
--? of a territory
CROSS JOIN territory_identifier w
CROSS JOIN membership m
CROSS JOIN territory_state s
--? always
WHERE y.from_date <= @Until AND y.until_date >= @From
  AND s.type = 'commune' AND s.from_date <= y.from_date AND s.until_date >= y.from_date
--? of a territory
  AND w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= y.until_date AND m.until_date >= y.from_date
  AND s.territory_id = m.territory_id
--? always
GROUP BY y.vintage, y.from_date, y.until_date, y.population_year
--? of a territory
  , m.from_date, m.until_date
--? always
UNION ALL
SELECT 'total', y.vintage, y.from_date, y.until_date, y.population_year, y.from_date, y.until_date, NULL, 0, NULL, NULL,
--? of the country
  y.from_date, y.until_date,
--? of a territory
  m.from_date, m.until_date,
--? always
  0, SUM(n.inhabitants)
FROM territory_vintage y
--? of the country
CROSS JOIN population n
--? of a territory
CROSS JOIN territory_identifier w
CROSS JOIN membership m
CROSS JOIN population n
--? always
WHERE y.from_date <= @Until AND y.until_date >= @From AND n.vintage = y.vintage AND n.kind = 'municipal'
--? of a territory
  AND w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= y.until_date AND m.until_date >= y.from_date
  AND n.territory_id = m.territory_id
--? always
GROUP BY y.vintage, y.from_date, y.until_date, y.population_year
--? of a territory
  , m.from_date, m.until_date
--? always
UNION ALL
-- convention: conventions.
SELECT 'convention', NULL, NULL, NULL, 0, c.start_date, c.last_day, c.signed_on, c.renewed, NULL, NULL, NULL, NULL, COUNT(*), 0
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
