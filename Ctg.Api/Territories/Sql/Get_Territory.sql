SELECT t.version, t.document
FROM territory t
WHERE t.type = @Type AND t.code = @Code
