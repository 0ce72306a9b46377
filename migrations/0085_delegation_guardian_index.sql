-- no-transaction
-- Guardians are looked at every year, the first to end first.
CREATE INDEX CONCURRENTLY delegation_guardian ON delegation (last_day) WHERE guardian AND ended_at IS NULL;
