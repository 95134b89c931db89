SELECT e.evaluation_key, e.id, e.convention_key, c.id AS convention_id, e.version, e.kind, e.evaluation_year, e.stage, e.summary, e.document
FROM evaluation e
LEFT JOIN convention c ON c.convention_key = e.convention_key
WHERE e.evaluation_key > @After AND e.evaluation_key <= @Last
ORDER BY e.evaluation_key
{page}
