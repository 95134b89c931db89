SELECT c.document FROM convention c WHERE c.id IN (SELECT item FROM {list ConventionIds})
