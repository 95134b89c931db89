SELECT z.territory_id, z.document FROM territory_zoning z WHERE z.zoning IN (SELECT item FROM {list Zonings})
