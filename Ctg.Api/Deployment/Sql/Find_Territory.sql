SELECT COUNT(*) FROM territory WHERE type = @Type AND code = @Code
