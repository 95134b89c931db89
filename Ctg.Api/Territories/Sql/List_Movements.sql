SELECT m.document
FROM territory_movement m
WHERE m.before_id = @Id OR m.after_id = @Id
ORDER BY m.effective_on, m.before_id, m.after_id, m.kind
