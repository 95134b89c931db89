SELECT within_id, territory_id FROM membership WHERE until_date = '9999-12-31'
