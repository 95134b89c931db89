DELETE FROM action_theme WHERE action_key = @ActionKey
