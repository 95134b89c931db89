SELECT p.id, p.document, c.document AS Convention,
  CASE WHEN EXISTS (
    SELECT 1 FROM evaluation e WHERE e.convention_key = p.convention_key AND e.kind = 'final' AND e.stage = 'validated') THEN 1 ELSE 0 END AS IsEvaluated
FROM action_plan p
JOIN convention c ON c.convention_key = p.convention_key
WHERE p.id IN (SELECT item FROM {list Ids})
