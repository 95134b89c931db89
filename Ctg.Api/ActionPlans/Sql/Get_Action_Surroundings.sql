-- The document of the action that one is to be a part of, and whether that one has parts itself.
SELECT p.document AS Parent, CASE WHEN EXISTS (SELECT 1 FROM plan_action c WHERE c.parent_id = @Id) THEN 1 ELSE 0 END AS HasParts
FROM plan_action p
WHERE p.id = @ParentId
