SELECT a.action_key AS ActionKey, a.id, p.id AS PlanId, a.document
FROM plan_action a
JOIN action_plan p ON p.plan_key = a.plan_key
JOIN convention c ON c.convention_key = a.convention_key
WHERE a.id IN (SELECT item FROM {list Ids})
--? seen by all
--? seen by one
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
