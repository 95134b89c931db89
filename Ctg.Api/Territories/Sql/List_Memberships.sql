SELECT within_id AS WithinId, territory_id AS TerritoryId, from_date AS FromDate, until_date AS UntilDate FROM membership
