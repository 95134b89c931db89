SELECT c.convention_key AS ConventionKey, c.document AS Convention
FROM convention c
WHERE c.id = @Id
  AND (@SeesAll = 1 OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
