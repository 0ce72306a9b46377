-- no-transaction
-- A branch with agents at work can't close.
CREATE INDEX CONCURRENTLY staff_branch ON staff (branch) WHERE closed_at IS NULL;
