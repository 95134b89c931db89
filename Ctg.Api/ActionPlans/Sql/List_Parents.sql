SELECT p.document
FROM plan_action p
WHERE p.id IN (SELECT item FROM {list Ids})
