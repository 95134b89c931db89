DELETE FROM territory_zoning WHERE zoning IN (SELECT item FROM {list Zonings})
