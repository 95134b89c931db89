UPDATE diagnosis
SET version = @Version, edition = @Edition, stage = @Stage, validated_on = @ValidatedOn, cost_cents = @CostCents, caf_aid_cents = @CafAidCents,
  document = @Document
WHERE id = @Id AND version = @PreviousVersion
