-- Conventions in force that end by a day, and that no renewal goes on from; each with the renewal recorded last that the caller sees, one under
-- way before a draft. The page is cut before the perimeter is counted, each commune of it once; CROSS JOIN keeps SQLite to the perimeter.
SELECT x.convention_key AS ConventionKey, c.id, c.reference, c.lead_caf AS LeadCaf, c.start_date AS StartDate, c.last_day AS LastDay, c.summary,
  s.id AS SuccessorId, s.reference AS SuccessorReference, s.stage AS SuccessorStage,
  (
    SELECT COUNT(DISTINCT p.territory_id)
    FROM convention_commune p
    WHERE p.convention_key = x.convention_key AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On)
  ) AS Communes,
  COALESCE((
    SELECT SUM(h.inhabitants)
    FROM convention_commune p
    CROSS JOIN territory_vintage v
    CROSS JOIN vintage_commune h
    WHERE p.convention_key = x.convention_key AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On)
      AND v.from_date <= @On AND v.until_date >= @On
      AND h.vintage = v.vintage AND h.territory_id = p.territory_id
      AND NOT EXISTS (
        SELECT 1
        FROM convention_commune q
        WHERE q.convention_key = p.convention_key AND q.line_number < p.line_number AND q.territory_id = p.territory_id
          AND (q.from_date IS NULL OR q.from_date <= @On) AND (q.until_date IS NULL OR q.until_date >= @On))
  ), 0) AS Population
FROM (
  SELECT e.convention_key, e.last_day, (
      SELECT COALESCE(MAX(CASE WHEN g.stage <> 'draft' THEN g.convention_key END), MAX(g.convention_key))
      FROM convention_renewal r
      JOIN convention g ON g.convention_key = r.convention_key
      WHERE r.renewal_of = e.id AND g.stage <> 'abandoned'
--? seen by all
--? seen by one
        AND EXISTS (SELECT 1 FROM convention_caf k WHERE k.convention_key = g.convention_key AND k.caf = @SeenBy)
--? seen by some
        AND EXISTS (SELECT 1 FROM convention_caf k JOIN {list Cafs} l ON l.item = k.caf WHERE k.convention_key = g.convention_key)
--? always
    ) AS successor_key
  FROM convention e
  WHERE e.start_date <= @On AND e.last_day >= @On AND e.last_day <= @Until AND e.signed_on IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM convention_renewal r JOIN convention g ON g.convention_key = r.convention_key WHERE r.renewal_of = e.id AND g.signed_on IS NOT NULL)
--? not started
    AND NOT EXISTS (
      SELECT 1 FROM convention_renewal r JOIN convention g ON g.convention_key = r.convention_key
      WHERE r.renewal_of = e.id AND g.stage IN ('preparation', 'deliberation', 'signature'))
--? caf
    AND EXISTS (SELECT 1 FROM convention_caf f WHERE f.convention_key = e.convention_key AND f.caf = @Caf)
--? within
    AND e.convention_key IN (
      SELECT p.convention_key
      FROM territory_identifier w
      JOIN membership n ON n.within_id = w.territory_id AND n.from_date <= @On AND n.until_date >= @On
      JOIN convention_commune p ON p.territory_id = n.territory_id
      WHERE w.identifier = @Code AND w.type = @Type AND w.from_date <= @On AND w.until_date >= @On
        AND (p.from_date IS NULL OR p.from_date <= @On) AND (p.until_date IS NULL OR p.until_date >= @On))
--? after
    AND (e.last_day > @AfterDate OR (e.last_day = @AfterDate AND e.convention_key > @AfterKey))
--? always
  ORDER BY e.last_day, e.convention_key
  {page}
) x
JOIN convention c ON c.convention_key = x.convention_key
LEFT JOIN convention s ON s.convention_key = x.successor_key
ORDER BY x.last_day, x.convention_key
