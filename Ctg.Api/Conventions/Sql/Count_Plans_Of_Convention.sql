SELECT COUNT(*) FROM action_plan p WHERE p.id = @Id AND p.convention_key = @ConventionKey
