-- Once for each row, by whoever holds the claim.
UPDATE import_job
SET done_count = @DoneCount, created_count = @CreatedCount, revised_count = @RevisedCount, unchanged_count = @UnchangedCount, refused_count = @RefusedCount
WHERE import_key = @ImportKey AND claim_id = @ClaimId AND done_count = @DoneBefore
