UPDATE cej_contract SET version = version WHERE id IN (SELECT item FROM {list Ids})
