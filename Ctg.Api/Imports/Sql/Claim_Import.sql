UPDATE import_job
SET state = 'running', claim_id = @ClaimId, claimed_until = @Until, attempts = attempts + 1
WHERE import_key = @ImportKey AND (state = 'waiting' OR (state = 'running' AND claimed_until < @Now))
