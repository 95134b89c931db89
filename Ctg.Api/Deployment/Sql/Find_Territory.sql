SELECT COUNT(*) FROM territory WHERE type = @type AND code = @code
