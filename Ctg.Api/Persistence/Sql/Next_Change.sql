-- Gives out so many numbers, and takes the lock that orders the changes; the row is ours until the commit.
UPDATE change_counter SET seq = seq + @Count WHERE id = 1
