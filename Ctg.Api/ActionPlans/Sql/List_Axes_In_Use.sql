SELECT DISTINCT axis FROM plan_action WHERE plan_key = @planKey AND axis IS NOT NULL
