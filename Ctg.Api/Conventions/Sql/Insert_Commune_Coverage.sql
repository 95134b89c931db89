INSERT INTO commune_coverage (convention_key, line_number, territory_id, from_date, until_date, signed_on, is_departmental)
SELECT r.convention_key, r.line_number, t.territory_id, r.from_date, r.until_date, r.signed_on, r.is_departmental
FROM {rows convention_key, line_number, code, from_date, until_date, signed_on, is_departmental} r
JOIN territory t ON t.type = 'commune' AND t.code = r.code
