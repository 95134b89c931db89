-- What other systems call a resource: of each system one id, which within the system no other resource of the type has. owner_key is the key of
-- the resource in the table of its type.
CREATE TABLE dbo.external_reference (
  resource_type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  owner_key bigint NOT NULL,
  system_code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  external_id nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
  CONSTRAINT pk_external_reference PRIMARY KEY (resource_type, owner_key, system_code),
  CONSTRAINT uq_external_reference_external_id UNIQUE (external_id, system_code, resource_type)
);

CREATE TYPE dbo.external_reference_rows AS TABLE (
  resource_type nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  owner_key bigint NOT NULL,
  system_code nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  external_id nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL
);
