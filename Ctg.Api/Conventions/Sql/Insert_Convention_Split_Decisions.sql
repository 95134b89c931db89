INSERT INTO convention_split_decision (convention_key, line_number, territory_id, effective_on)
SELECT r.convention_key, r.line_number, t.territory_id, r.effective_on
FROM {rows convention_key, line_number, code, effective_on} r
JOIN territory t ON t.type = 'commune' AND t.code = r.code
