-- Decisions about communes that parted from those of a perimeter: territory_id is the commune that parted, effective_on its first day.
CREATE TABLE dbo.convention_split_decision (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  territory_id int NOT NULL,
  effective_on date NOT NULL,
  CONSTRAINT pk_convention_split_decision PRIMARY KEY (convention_key, line_number),
  CONSTRAINT fk_convention_split_decision_convention_key FOREIGN KEY (convention_key) REFERENCES dbo.convention (convention_key),
  CONSTRAINT fk_convention_split_decision_territory_id FOREIGN KEY (territory_id) REFERENCES dbo.territory (territory_id)
);

CREATE TYPE dbo.convention_split_decision_rows AS TABLE (
  convention_key bigint NOT NULL,
  line_number int NOT NULL,
  code nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
  effective_on date NOT NULL
);
