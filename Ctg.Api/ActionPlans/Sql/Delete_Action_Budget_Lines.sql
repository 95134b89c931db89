DELETE FROM action_budget_line WHERE action_key = @ActionKey
