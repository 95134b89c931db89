SELECT m.meeting_key AS ResourceKey, m.convention_key AS ConventionKey, m.version, m.document, c.document AS Convention
FROM meeting m
JOIN convention c ON c.convention_key = m.convention_key
WHERE m.id = @Id
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
