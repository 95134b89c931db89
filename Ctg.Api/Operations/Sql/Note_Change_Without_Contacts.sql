UPDATE change_log SET contacts_until = @ContactsUntil WHERE seq = @Seq
