INSERT INTO facility_bonus
  (facility_key, line_number, bonus_year, from_date, until_date, kind, unit, existing_hundredths, new_hundredths, amount_cents, summary)
{values facility_key, line_number, bonus_year, from_date, until_date, kind, unit, existing_hundredths, new_hundredths, amount_cents, summary}
