SELECT t.version, t.document
FROM territory t
WHERE t.type = @type AND t.code = @code
