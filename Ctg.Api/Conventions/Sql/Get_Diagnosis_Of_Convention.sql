SELECT d.version, d.validated_on AS ValidatedOn
FROM diagnosis d
JOIN convention c ON c.convention_key = d.convention_key
WHERE c.id = @Id
