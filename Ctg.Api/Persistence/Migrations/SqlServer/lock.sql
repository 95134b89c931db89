DECLARE @result int;
EXEC @result = sp_getapplock @Resource = 'ctg.migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
IF @result < 0 THROW 50001, 'Another process is migrating this database.', 1;
