-- Takes the lock that orders the changes; the row is ours until the commit.
UPDATE change_counter SET seq = seq + 1 WHERE id = 1
