-- Decisions about communes that parted from those of a perimeter: territory_id is the commune that parted, effective_on its first day.
CREATE TABLE convention_split_decision (
  convention_key INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  territory_id INTEGER NOT NULL,
  effective_on TEXT NOT NULL,
  CONSTRAINT pk_convention_split_decision PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_split_decision_convention_key FOREIGN KEY (convention_key) REFERENCES convention (convention_key),
  CONSTRAINT fk_convention_split_decision_territory_id FOREIGN KEY (territory_id) REFERENCES territory (territory_id)
) WITHOUT ROWID;
