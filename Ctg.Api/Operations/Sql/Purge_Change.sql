UPDATE change_log SET document = @Document, seals = @Seals, contacts_until = @ContactsUntil WHERE seq = @Seq
