SELECT COUNT(*) FROM plan_action WHERE plan_key = @PlanKey
