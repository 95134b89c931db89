INSERT INTO facility_support (facility_key, line_number, organisation_id, from_date, until_date)
{values facility_key, line_number, organisation_id, from_date, until_date}
