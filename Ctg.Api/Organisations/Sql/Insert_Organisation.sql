INSERT INTO organisation (id, version, type, name_folded, siren, caf, territory, document)
VALUES (@Id, @Version, @Type, @NameFolded, @Siren, @Caf, @Territory, @Document)
