-- A stretch of the one sequence of all changes. Of one that a release wrote which does not say whose it is, those are taken that it was made for.
SELECT h.seq, h.recorded_at AS RecordedAt, h.subject, h.caf, h.resource_type AS ResourceType, h.resource_id AS ResourceId, h.version, h.operation, h.reason,
  h.convention_id AS ConventionId, COALESCE(h.cafs, h.caf) AS Cafs
FROM change_log h
WHERE h.seq > @After AND h.seq <= @Until
--? seen by all
--? seen by one
  AND (h.is_public = 1 OR CONCAT(',', COALESCE(h.cafs, h.caf), ',') LIKE CONCAT('%,', @SeenBy, ',%'))
--? seen by some
  AND (h.is_public = 1 OR EXISTS (SELECT 1 FROM {list Cafs} l WHERE CONCAT(',', COALESCE(h.cafs, h.caf), ',') LIKE CONCAT('%,', l.item, ',%')))
--? type
  AND h.resource_type IN (SELECT item FROM {list Types})
--? caf
  AND CONCAT(',', COALESCE(h.cafs, h.caf), ',') LIKE CONCAT('%,', @Caf, ',%')
--? always
ORDER BY h.seq
{page}
