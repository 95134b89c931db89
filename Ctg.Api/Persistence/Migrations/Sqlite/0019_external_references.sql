-- What other systems call a resource: of each system one id, which within the system no other resource of the type has. owner_key is the key of
-- the resource in the table of its type.
CREATE TABLE external_reference (
  resource_type TEXT NOT NULL,
  owner_key INTEGER NOT NULL,
  system_code TEXT NOT NULL,
  external_id TEXT NOT NULL,
  CONSTRAINT pk_external_reference PRIMARY KEY (resource_type, owner_key, system_code),
  CONSTRAINT uq_external_reference_external_id UNIQUE (external_id, system_code, resource_type)
) WITHOUT ROWID;
