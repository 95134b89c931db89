INSERT INTO import_line (import_key, line_number, outcome, document)
{values import_key, line_number, outcome, document}
