SELECT territory_id FROM territory WHERE type = @Type AND code = @Code
