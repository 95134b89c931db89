SELECT a.document FROM plan_action a WHERE a.convention_key = @ConventionKey
