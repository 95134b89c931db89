DELETE FROM organisation_identity WHERE organisation_key = @OrganisationKey
