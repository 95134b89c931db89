SELECT COALESCE(MAX(l.line_number), 0) FROM import_line l WHERE l.import_key = @ImportKey
