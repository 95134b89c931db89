SELECT COUNT(*) FROM convention WHERE lead_caf = @Caf AND reference = @Reference
