INSERT INTO convention_caf (convention_key, caf)
SELECT r.owner_key, r.code
FROM {rows owner_key, code} r
