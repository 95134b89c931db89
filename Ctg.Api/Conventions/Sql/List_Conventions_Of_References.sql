SELECT c.id, c.lead_caf AS LeadCaf, c.reference
FROM convention c
WHERE c.reference IN (SELECT item FROM {list References})
