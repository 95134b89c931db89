INSERT INTO convention_party (convention_key, line_number, organisation_id, role, type)
{values convention_key, line_number, organisation_id, role, type}
