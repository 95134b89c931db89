DELETE FROM action_measure WHERE action_key = @ActionKey
