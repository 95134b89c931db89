INSERT INTO diagnosis (id, convention_key, version, edition, stage, validated_on, cost_cents, caf_aid_cents, document)
VALUES (@Id, @ConventionKey, @Version, @Edition, @Stage, @ValidatedOn, @CostCents, @CafAidCents, @Document)
