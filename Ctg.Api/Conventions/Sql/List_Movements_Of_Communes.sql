-- Movements from one of the communes, and to one of them; what is both comes twice.
SELECT m.document
FROM {list Codes} l
CROSS JOIN territory t
CROSS JOIN territory_movement m
WHERE t.type = 'commune' AND t.code = l.item AND m.before_id = t.territory_id
UNION ALL
SELECT m.document
FROM {list Codes} l
CROSS JOIN territory t
CROSS JOIN territory_movement m
WHERE t.type = 'commune' AND t.code = l.item AND m.after_id = t.territory_id
