-- What a change is of and who sees it, as it was at the change: the convention that the resource is or belongs to, the Caf whose it is with
-- commas between, null where a release wrote it that does not say (then those that it was made for), and whether everybody sees it.
ALTER TABLE dbo.change_log ADD convention_id uniqueidentifier NULL;
ALTER TABLE dbo.change_log ADD cafs nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE dbo.change_log ADD is_public int NOT NULL CONSTRAINT df_change_log_is_public DEFAULT 0;
