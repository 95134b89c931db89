INSERT INTO external_reference (resource_type, owner_key, system_code, external_id)
{values resource_type, owner_key, system_code, external_id}
