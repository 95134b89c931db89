INSERT INTO cooperation_post_holder (post_key, line_number, fte_hundredths, from_date, until_date)
{values post_key, line_number, fte_hundredths, from_date, until_date}
