SELECT j.content FROM import_job j WHERE j.import_key = @ImportKey AND j.claim_id = @ClaimId
