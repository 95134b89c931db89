SELECT b.facility_key, b.line_number, b.bonus_year, b.from_date, b.until_date, b.kind, b.unit, b.existing_hundredths, b.new_hundredths, b.amount_cents, b.summary
FROM facility_bonus b
WHERE b.facility_key > @After AND b.facility_key <= @Last
