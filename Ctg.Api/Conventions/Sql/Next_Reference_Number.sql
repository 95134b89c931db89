UPDATE reference_counter SET last_number = last_number + 1 WHERE series = @Series
