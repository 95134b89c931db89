-- What a change is of and who sees it, as it was at the change: the convention that the resource is or belongs to, the Caf whose it is with
-- commas between, null where a release wrote it that does not say (then those that it was made for), and whether everybody sees it.
ALTER TABLE change_log ADD COLUMN convention_id TEXT;
ALTER TABLE change_log ADD COLUMN cafs TEXT;
ALTER TABLE change_log ADD COLUMN is_public INTEGER NOT NULL DEFAULT 0;
