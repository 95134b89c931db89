SELECT n.convention_key, n.renewal_of
FROM convention_renewal n
WHERE n.convention_key > @After AND n.convention_key <= @Last
