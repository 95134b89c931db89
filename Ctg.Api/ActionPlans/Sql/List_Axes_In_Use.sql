SELECT DISTINCT axis FROM plan_action WHERE plan_key = @PlanKey AND axis IS NOT NULL
