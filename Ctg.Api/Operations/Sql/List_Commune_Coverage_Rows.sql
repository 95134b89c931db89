SELECT k.convention_key, k.line_number, t.code, k.from_date, k.until_date, k.signed_on, k.is_departmental
FROM commune_coverage k
LEFT JOIN territory t ON t.territory_id = k.territory_id AND t.type = 'commune'
WHERE k.convention_key > @After AND k.convention_key <= @Last
