SELECT p.post_key, p.id, p.convention_key, c.id AS convention_id, p.version, p.from_date, p.until_date, p.fte_hundredths, p.summary, p.document
FROM cooperation_post p
LEFT JOIN convention c ON c.convention_key = p.convention_key
WHERE p.post_key > @After AND p.post_key <= @Last
ORDER BY p.post_key
{page}
