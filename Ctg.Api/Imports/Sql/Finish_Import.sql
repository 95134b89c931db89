UPDATE import_job
SET state = @State, content = NULL, finished_at = @FinishedAt, claim_id = NULL, claimed_until = NULL
WHERE import_key = @ImportKey AND claim_id = @ClaimId
