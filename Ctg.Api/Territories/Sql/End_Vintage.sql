UPDATE territory_vintage SET until_date = @Until WHERE until_date = '9999-12-31'
