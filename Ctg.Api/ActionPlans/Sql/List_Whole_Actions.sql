-- All actions of a plan, which has at most 300.
SELECT a.action_key AS ActionKey, a.version, a.document
FROM plan_action a
WHERE a.plan_key = @PlanKey
ORDER BY a.action_key
