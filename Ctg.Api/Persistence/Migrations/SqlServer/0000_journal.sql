-- Not journaled itself: it is run before every migration.
IF OBJECT_ID('dbo.schema_migration') IS NULL
CREATE TABLE dbo.schema_migration (
  number int NOT NULL,
  name nvarchar(100) NOT NULL,
  hash varbinary(32) NOT NULL,
  applied_at datetime2(3) NOT NULL,
  CONSTRAINT pk_schema_migration PRIMARY KEY (number)
);
