DELETE FROM bonus_scale WHERE scale_year IN (SELECT CAST(item AS int) FROM {list Years})
