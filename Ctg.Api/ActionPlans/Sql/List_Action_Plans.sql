SELECT p.plan_key AS PlanKey, p.version, p.document
FROM action_plan p
WHERE p.convention_key = @ConventionKey
--? external reference
  AND EXISTS (
    SELECT 1 FROM external_reference x
    WHERE x.external_id = @ExternalId AND x.system_code = @ExternalSystem AND x.resource_type = 'actionPlan' AND x.owner_key = p.plan_key)
--? after
  AND p.plan_key > @AfterKey
--? always
ORDER BY p.plan_key
{page}
