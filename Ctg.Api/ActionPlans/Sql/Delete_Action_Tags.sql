DELETE FROM action_tag WHERE action_key = @ActionKey
