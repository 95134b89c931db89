SELECT o.document
FROM organisation o
WHERE o.id IN (SELECT item FROM {list Ids})
