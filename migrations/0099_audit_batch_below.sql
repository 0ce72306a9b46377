-- no-transaction
-- The batch of one row is found by where it ends, however many batches there are.
CREATE INDEX CONCURRENTLY audit_batch_below ON audit_batch (sealed_below);
