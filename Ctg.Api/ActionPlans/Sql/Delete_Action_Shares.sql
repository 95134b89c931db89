DELETE FROM action_share WHERE action_key = @ActionKey
