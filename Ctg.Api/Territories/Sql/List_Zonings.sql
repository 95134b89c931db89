SELECT z.document
FROM territory_zoning z
WHERE z.territory_id = @Id
ORDER BY z.from_date, z.zoning
