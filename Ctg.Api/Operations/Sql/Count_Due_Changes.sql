SELECT COUNT(*) FROM change_log h WHERE h.contacts_until > @Unsealed AND h.contacts_until <= @On
