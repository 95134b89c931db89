SELECT fingerprint FROM territory_vintage WHERE vintage = @Vintage
