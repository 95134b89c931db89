-- Those of all actions of a plan, which has at most 300.
SELECT reference FROM plan_action WHERE plan_key = @PlanKey
