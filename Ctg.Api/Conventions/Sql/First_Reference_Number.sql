INSERT INTO reference_counter (series, last_number) VALUES (@Series, 1)
