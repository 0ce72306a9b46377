-- no-transaction
-- A partner with open branches can't close.
CREATE INDEX CONCURRENTLY branch_partner ON branch (partner) WHERE closed_at IS NULL;
