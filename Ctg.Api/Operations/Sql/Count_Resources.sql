SELECT (SELECT COUNT(*) FROM organisation) + (SELECT COUNT(*) FROM convention) + (SELECT COUNT(*) FROM cej_contract)
  + (SELECT COUNT(*) FROM action_plan) + (SELECT COUNT(*) FROM plan_action) + (SELECT COUNT(*) FROM diagnosis)
  + (SELECT COUNT(*) FROM meeting) + (SELECT COUNT(*) FROM cooperation_post) + (SELECT COUNT(*) FROM evaluation)
  + (SELECT COUNT(*) FROM facility) + (SELECT COUNT(*) FROM webhook)
