INSERT INTO reference_counter (series, last_number) VALUES (@series, 1)
