SELECT COUNT(*)
FROM territory_identifier
WHERE identifier = @Code AND type = @Type AND from_date <= @On AND until_date >= @On
