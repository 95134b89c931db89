DELETE FROM action_commune WHERE action_key = @ActionKey
