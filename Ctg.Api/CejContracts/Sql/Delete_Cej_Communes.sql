DELETE FROM cej_commune WHERE cej_contract_key = @CejContractKey
