UPDATE organisation
SET version = @Version, type = @Type, name_folded = @NameFolded, siren = @Siren, caf = @Caf, territory = @Territory, document = @Document
WHERE id = @Id AND version = @PreviousVersion
