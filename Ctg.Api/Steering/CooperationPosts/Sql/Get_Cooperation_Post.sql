SELECT p.post_key AS ResourceKey, p.convention_key AS ConventionKey, p.version, p.document, c.document AS Convention
FROM cooperation_post p
JOIN convention c ON c.convention_key = p.convention_key
WHERE p.id = @Id
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
