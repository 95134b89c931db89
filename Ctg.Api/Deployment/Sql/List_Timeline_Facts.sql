-- What a timeline is made of, in four kinds of rows, few enough however many communes there are: vintages with the year of their census; the
-- communes of each ("12 340,13 ,...": ids, and inhabitants where somebody knows them), together those that lie within the territory on the same
-- days; communes that are covered, or are to be ("12,13,..."), together those for which it is from the same day to the same day by the same
-- signature; and conventions, counted together where they have the same dates.
SELECT 'vintage' AS Kind, y.vintage, y.from_date AS FromDate, y.until_date AS UntilDate, NULL AS SignedOn, 0 AS IsRenewed,
  y.population_year AS Number, NULL AS Communes
FROM territory_vintage y
WHERE y.from_date <= @Until AND y.until_date >= @From
UNION ALL
SELECT 'known', y.vintage,
--? of the country
  NULL, NULL,
--? of a territory
  m.from_date, m.until_date,
--? always
  NULL, 0, 0, {joined CONCAT(n.territory_id, ' ', n.inhabitants)}
FROM territory_vintage y
--? of the country
CROSS JOIN vintage_commune n
WHERE 1 = 1
--? of a territory
CROSS JOIN territory_identifier w
CROSS JOIN membership m
CROSS JOIN vintage_commune n
WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @Until AND w.until_date >= @Until
  AND m.within_id = w.territory_id AND m.from_date <= y.until_date AND m.until_date >= y.from_date
  AND n.territory_id = m.territory_id
--? always
  AND y.from_date <= @Until AND y.until_date >= @From AND n.vintage = y.vintage
GROUP BY y.vintage
--? of a territory
  , m.from_date, m.until_date
--? always
UNION ALL
SELECT 'covered', NULL, k.from_date, k.until_date, k.signed_on, 0, 0, {joined k.territory_id}
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
UNION ALL
SELECT 'convention', NULL, c.start_date, c.last_day, c.signed_on, c.renewed, COUNT(*), NULL
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
