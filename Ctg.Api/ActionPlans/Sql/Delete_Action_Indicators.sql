DELETE FROM action_indicator WHERE action_key = @ActionKey
