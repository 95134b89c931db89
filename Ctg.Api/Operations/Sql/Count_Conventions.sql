SELECT COUNT(*) FROM convention
