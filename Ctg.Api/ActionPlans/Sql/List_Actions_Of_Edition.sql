-- The actions of a plan as they were at a place in the sequence of changes: instants may be equal, places are not.
SELECT h.document
FROM plan_action a
JOIN change_log h ON h.resource_type = @ResourceType AND h.resource_id = a.id
WHERE a.plan_key = @PlanKey
  AND h.version = (SELECT MAX(g.version) FROM change_log g WHERE g.resource_type = @ResourceType AND g.resource_id = a.id AND g.seq <= @Seq)
ORDER BY a.action_key
