SELECT last_number FROM reference_counter WHERE series = @Series
