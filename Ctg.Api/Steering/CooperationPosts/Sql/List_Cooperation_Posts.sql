SELECT q.PostKey, q.FromDate, q.UntilDate, q.FteHundredths, q.FilledHundredths, q.Document
FROM (
  SELECT p.post_key AS PostKey, p.convention_key AS ConventionKey, p.from_date AS FromDate, p.until_date AS UntilDate,
    p.fte_hundredths AS FteHundredths, p.summary AS Document,
    COALESCE((
      SELECT SUM(h.fte_hundredths)
      FROM cooperation_post_holder h
      WHERE h.post_key = p.post_key AND h.from_date <= @AsOf AND h.until_date >= @AsOf), 0) AS FilledHundredths
  FROM cooperation_post p
) q
JOIN convention c ON c.convention_key = q.ConventionKey
WHERE 1 = 1
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? situation
  AND CASE
    WHEN q.FromDate > @AsOf THEN 'planned'
    WHEN q.UntilDate < @AsOf THEN 'ended'
    WHEN q.FilledHundredths = 0 THEN 'vacant'
    WHEN q.FilledHundredths < q.FteHundredths THEN 'partlyFilled'
    ELSE 'filled'
  END IN (SELECT item FROM {list Situations})
--? territory
  AND EXISTS (
    SELECT 1
    FROM territory_identifier w
    JOIN membership m ON m.within_id = w.territory_id AND m.from_date <= @AsOf AND m.until_date >= @AsOf
    JOIN convention_commune n ON n.territory_id = m.territory_id
    WHERE w.identifier = @TerritoryCode AND w.type = @TerritoryType AND w.from_date <= @AsOf AND w.until_date >= @AsOf
      AND n.convention_key = c.convention_key)
--? caf
  AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.caf = @Caf AND f.convention_key = c.convention_key)
--? convention
  AND c.id = @Convention
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'cooperationPost' AND x.owner_key = q.PostKey)
--? after
  AND q.PostKey > @AfterKey
--? always
ORDER BY q.PostKey
{page}
