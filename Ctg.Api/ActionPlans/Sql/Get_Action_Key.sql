SELECT action_key FROM plan_action WHERE id = @Id
