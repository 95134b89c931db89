SELECT vintage AS Name, in_force_on AS InForceOn FROM territory_vintage WHERE until_date = '9999-12-31'
