SELECT c.convention_key AS DocumentKey, c.document
FROM convention c
WHERE c.id IN (SELECT item FROM {list Ids})
ORDER BY c.convention_key
