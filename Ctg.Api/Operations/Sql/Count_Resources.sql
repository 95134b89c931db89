SELECT (SELECT COUNT(*) FROM convention) + (SELECT COUNT(*) FROM action_plan) + (SELECT COUNT(*) FROM plan_action)
