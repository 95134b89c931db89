SELECT h.post_key, h.line_number, h.fte_hundredths, h.from_date, h.until_date
FROM cooperation_post_holder h
WHERE h.post_key > @After AND h.post_key <= @Last
