INSERT INTO convention_party (convention_key, line_number, organisation_id, role, type)
SELECT r.convention_key, r.line_number, r.organisation_id, r.role, r.type
FROM {rows convention_key, line_number, organisation_id, role, type} r
