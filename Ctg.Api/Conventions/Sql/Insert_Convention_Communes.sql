INSERT INTO convention_commune (convention_key, line_number, territory_id, from_date, until_date)
SELECT r.convention_key, r.line_number, t.territory_id, r.from_date, r.until_date
FROM {rows convention_key, line_number, code, from_date, until_date} r
JOIN territory t ON t.type = 'commune' AND t.code = r.code
