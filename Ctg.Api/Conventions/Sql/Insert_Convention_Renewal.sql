INSERT INTO convention_renewal (convention_key, renewal_of) VALUES (@ConventionKey, @RenewalOf)
