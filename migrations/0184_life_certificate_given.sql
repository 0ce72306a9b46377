-- no-transaction
-- The certificates of the last days, of which an auditor sees what is unusual.
CREATE INDEX CONCURRENTLY life_certificate_given ON life_certificate (given_at);
