SELECT p.convention_key, p.line_number, t.code, p.from_date, p.until_date
FROM convention_commune p
LEFT JOIN territory t ON t.territory_id = p.territory_id AND t.type = 'commune'
WHERE p.convention_key > @After AND p.convention_key <= @Last
