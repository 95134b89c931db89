SELECT f.facility_key, f.id, f.caf, f.internal_id, f.version, f.type, f.commune, f.opened_on, f.closed_on, f.search_text, f.summary, f.document
FROM facility f
WHERE f.facility_key > @After AND f.facility_key <= @Last
ORDER BY f.facility_key
{page}
