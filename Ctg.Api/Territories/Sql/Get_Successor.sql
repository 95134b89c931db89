-- A former commune code, where no commune bears it now.
SELECT t.version, t.document
FROM succession s
JOIN territory t ON t.territory_id = s.territory_id
WHERE s.former_code = @Code
