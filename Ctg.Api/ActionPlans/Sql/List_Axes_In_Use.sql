-- Those that actions of the plan stand under, and those of other plans that are followed in it.
SELECT axis FROM plan_action WHERE plan_key = @PlanKey AND axis IS NOT NULL
UNION
SELECT axis FROM action_share WHERE plan_key = @PlanKey AND axis IS NOT NULL
