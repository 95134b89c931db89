UPDATE facility SET version = version WHERE caf = @Caf AND internal_id IN (SELECT item FROM {list Numbers})
