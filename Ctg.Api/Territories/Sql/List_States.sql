SELECT s.from_date AS FromDate, s.until_date AS UntilDate, s.document
FROM territory_state s
WHERE s.territory_id = @Id
ORDER BY s.from_date
