DELETE FROM external_reference WHERE resource_type = @ResourceType AND owner_key = @OwnerKey
