SELECT seq FROM change_counter WHERE id = 1
