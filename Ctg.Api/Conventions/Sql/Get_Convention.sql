SELECT c.convention_key AS ConventionKey, c.version,
  CASE
    WHEN c.signed_on IS NULL THEN 'unsigned'
    WHEN c.start_date > @AsOf THEN 'upcoming'
    WHEN c.last_day >= @AsOf THEN 'inForce'
    WHEN c.stage = 'terminated' THEN 'terminated'
    ELSE 'expired'
  END AS Situation,
  c.document
FROM convention c
WHERE c.id = @Id
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
