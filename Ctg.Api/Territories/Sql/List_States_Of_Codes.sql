-- Of territories of all types with one of the codes, every state in which they bore it.
SELECT s.from_date AS FromDate, s.until_date AS UntilDate, s.document
FROM territory_identifier i
JOIN territory_state s ON s.territory_id = i.territory_id AND s.from_date <= i.until_date AND s.until_date >= i.from_date
WHERE i.identifier IN (SELECT item FROM {list Codes})
ORDER BY s.from_date
