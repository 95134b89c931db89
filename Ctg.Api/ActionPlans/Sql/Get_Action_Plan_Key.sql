SELECT plan_key FROM action_plan WHERE id = @Id
