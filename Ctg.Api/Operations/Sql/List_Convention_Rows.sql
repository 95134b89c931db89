SELECT c.convention_key, c.id, c.lead_caf, c.reference, c.version, c.scope, c.stage, c.start_date, c.end_date, c.last_day, c.signed_on,
  c.search_text, c.summary, c.document
FROM convention c
WHERE c.convention_key > @After AND c.convention_key <= @Last
ORDER BY c.convention_key
{page}
