SELECT l.line_number AS LineNumber, l.document
FROM import_line l
WHERE l.import_key = @ImportKey AND l.line_number > @AfterLine
--? outcome
  AND l.outcome IN (SELECT item FROM {list Outcomes})
--? always
ORDER BY l.line_number
{page}
