SELECT p.plan_key AS PlanKey, p.version, p.document
FROM action_plan p
WHERE p.convention_key = @ConventionKey
--? after
  AND p.plan_key > @AfterKey
--? always
ORDER BY p.plan_key
{page}
