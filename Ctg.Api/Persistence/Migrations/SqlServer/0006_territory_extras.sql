-- The zonings that communes are in, and when; zoning as in 'frrPlus', until_date 9999-12-31 for what goes on. The document has the act too.
CREATE TABLE dbo.territory_zoning (
  territory_id int NOT NULL,
  zoning nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  document varbinary(4000) NOT NULL,
  CONSTRAINT pk_territory_zoning PRIMARY KEY (territory_id, zoning, from_date),
  CONSTRAINT fk_territory_zoning_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);
CREATE INDEX ix_territory_zoning_zoning_territory_id ON dbo.territory_zoning (zoning, territory_id, from_date, until_date);

-- Syndicats and their members, communes, EPCI and EPT, as files say. States, identifiers and memberships of syndicats are made from these
-- rows and the register, anew with each import that changes either. The document has name and nature.
CREATE TABLE dbo.syndicat (
  territory_id int NOT NULL,
  document varbinary(4000) NOT NULL,
  CONSTRAINT pk_syndicat PRIMARY KEY (territory_id),
  CONSTRAINT fk_syndicat_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

CREATE TABLE dbo.syndicat_member (
  syndicat_id int NOT NULL,
  member_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  CONSTRAINT pk_syndicat_member PRIMARY KEY (syndicat_id, member_id, from_date),
  CONSTRAINT fk_syndicat_member_syndicat_id FOREIGN KEY (syndicat_id) REFERENCES dbo.syndicat (territory_id),
  CONSTRAINT fk_syndicat_member_member_id FOREIGN KEY (member_id) REFERENCES dbo.territory (territory_id)
);

-- Contours of communes, as a file said last: GeoJSON geometries in WGS84. The digest (SHA-256) tells them apart without reading them.
CREATE TABLE dbo.territory_geometry (
  territory_id int NOT NULL,
  digest varbinary(32) NOT NULL,
  geometry varbinary(max) NOT NULL,
  CONSTRAINT pk_territory_geometry PRIMARY KEY (territory_id),
  CONSTRAINT fk_territory_geometry_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

CREATE TYPE dbo.territory_id_rows AS TABLE (
  territory_id int NOT NULL
);

CREATE TYPE dbo.territory_zoning_rows AS TABLE (
  territory_id int NOT NULL,
  zoning nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  document varbinary(max) NOT NULL
);

CREATE TYPE dbo.syndicat_rows AS TABLE (
  territory_id int NOT NULL,
  document varbinary(max) NOT NULL
);

CREATE TYPE dbo.syndicat_member_rows AS TABLE (
  syndicat_id int NOT NULL,
  member_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.syndicat_state_rows AS TABLE (
  territory_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  siren nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
  name_folded nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
  document varbinary(max) NOT NULL
);

CREATE TYPE dbo.membership_time_rows AS TABLE (
  within_id int NOT NULL,
  territory_id int NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL
);

CREATE TYPE dbo.territory_geometry_rows AS TABLE (
  territory_id int NOT NULL,
  digest varbinary(max) NOT NULL,
  geometry varbinary(max) NOT NULL
);
