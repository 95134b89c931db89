DELETE FROM action_funding WHERE action_key = @ActionKey
