-- What belongs to a convention is seen where the convention is.
SELECT x.resource_type AS ResourceType, x.system_code AS SystemCode, x.external_id AS ExternalId,
  COALESCE(j.id, o.id, f.id, a.id, p.id, d.id, m.id, e.id, t.id, c.id) AS ResourceId, c.id AS ConventionId
FROM external_reference x
LEFT JOIN cej_contract j ON x.resource_type = 'cejContract' AND j.cej_contract_key = x.owner_key
LEFT JOIN organisation o ON x.resource_type = 'organisation' AND o.organisation_key = x.owner_key
LEFT JOIN facility f ON x.resource_type = 'facility' AND f.facility_key = x.owner_key
LEFT JOIN plan_action a ON x.resource_type = 'action' AND a.action_key = x.owner_key
LEFT JOIN action_plan p ON x.resource_type = 'actionPlan' AND p.plan_key = x.owner_key
LEFT JOIN diagnosis d ON x.resource_type = 'diagnosis' AND d.diagnosis_key = x.owner_key
LEFT JOIN meeting m ON x.resource_type = 'meeting' AND m.meeting_key = x.owner_key
LEFT JOIN evaluation e ON x.resource_type = 'evaluation' AND e.evaluation_key = x.owner_key
LEFT JOIN cooperation_post t ON x.resource_type = 'cooperationPost' AND t.post_key = x.owner_key
LEFT JOIN convention c ON c.convention_key = COALESCE(
  a.convention_key, p.convention_key, d.convention_key, m.convention_key, e.convention_key, t.convention_key,
  CASE WHEN x.resource_type = 'convention' THEN x.owner_key END)
--? of one reference
WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem
--? of one type
WHERE x.external_id IN (SELECT item FROM {list Ids}) AND x.resource_type = @ResourceType
--? seen by all
--? seen by one
  AND (j.id IS NOT NULL OR o.id IS NOT NULL OR f.caf = @SeenBy OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v WHERE v.convention_key = c.convention_key AND v.caf = @SeenBy))
--? seen by some
  AND (j.id IS NOT NULL OR o.id IS NOT NULL OR f.caf IN (SELECT item FROM {list Cafs}) OR c.signed_on IS NOT NULL OR EXISTS (
    SELECT 1 FROM convention_caf v JOIN {list Cafs} l ON l.item = v.caf WHERE v.convention_key = c.convention_key))
--? always
ORDER BY x.resource_type
