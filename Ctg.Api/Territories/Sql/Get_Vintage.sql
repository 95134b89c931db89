SELECT vintage AS Name, fingerprint FROM territory_vintage
