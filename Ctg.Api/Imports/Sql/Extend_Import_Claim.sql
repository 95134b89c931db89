UPDATE import_job SET claimed_until = @Until WHERE import_key = @ImportKey AND claim_id = @ClaimId
