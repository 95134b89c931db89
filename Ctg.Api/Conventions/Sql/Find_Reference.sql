SELECT COUNT(*) FROM convention WHERE lead_caf = @caf AND reference = @reference
