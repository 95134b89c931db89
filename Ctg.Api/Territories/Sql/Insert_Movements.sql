INSERT INTO territory_movement (before_id, after_id, effective_on, kind, document)
SELECT r.before_id, r.after_id, r.effective_on, r.kind, r.document
FROM {rows before_id, after_id, effective_on, kind, document} r
