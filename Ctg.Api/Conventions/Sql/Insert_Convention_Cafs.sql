-- The dates stand here again so that the list of a Caf is walked in its order.
INSERT INTO convention_caf (convention_key, caf, start_date, end_date)
SELECT r.owner_key, r.code, c.start_date, c.end_date
FROM {rows owner_key, code} r
JOIN convention c ON c.convention_key = r.owner_key
