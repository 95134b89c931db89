-- The zonings that communes are in, and when; zoning as in 'frrPlus', until_date 9999-12-31 for what goes on. The document has the act too.
CREATE TABLE territory_zoning (
  territory_id INTEGER NOT NULL,
  zoning TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_territory_zoning PRIMARY KEY (territory_id, zoning, from_date),
  CONSTRAINT fk_territory_zoning_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
CREATE INDEX ix_territory_zoning_zoning_territory_id ON territory_zoning (zoning, territory_id, from_date, until_date);

-- Syndicats and their members, communes, EPCI and EPT, as files say. States, identifiers and memberships of syndicats are made from these
-- rows and the register, anew with each import that changes either. The document has name and nature.
CREATE TABLE syndicat (
  territory_id INTEGER NOT NULL,
  document BLOB NOT NULL,
  CONSTRAINT pk_syndicat PRIMARY KEY (territory_id),
  CONSTRAINT fk_syndicat_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
);

CREATE TABLE syndicat_member (
  syndicat_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  CONSTRAINT pk_syndicat_member PRIMARY KEY (syndicat_id, member_id, from_date),
  CONSTRAINT fk_syndicat_member_syndicat_id FOREIGN KEY (syndicat_id) REFERENCES syndicat (territory_id),
  CONSTRAINT fk_syndicat_member_member_id FOREIGN KEY (member_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;

-- Contours of communes, as a file said last: GeoJSON geometries in WGS84. The digest (SHA-256) tells them apart without reading them.
CREATE TABLE territory_geometry (
  territory_id INTEGER NOT NULL,
  digest BLOB NOT NULL,
  geometry BLOB NOT NULL,
  CONSTRAINT pk_territory_geometry PRIMARY KEY (territory_id),
  CONSTRAINT fk_territory_geometry_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
);
