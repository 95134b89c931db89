SELECT j.cej_contract_key, j.id, j.caf, j.number, j.version, j.start_date, j.end_date, j.last_day, j.annual_subsidy_cents, j.taken_over_by,
  j.search_text, j.summary, j.document
FROM cej_contract j
WHERE j.cej_contract_key > @After AND j.cej_contract_key <= @Last
ORDER BY j.cej_contract_key
{page}
