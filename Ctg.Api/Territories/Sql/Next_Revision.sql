UPDATE territory_register SET revision = revision + 1 WHERE id = 1
