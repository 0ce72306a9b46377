-- no-transaction
-- Which cases were rejected when: their appeals end some weeks later.
CREATE INDEX CONCURRENTLY case_entry_rejected ON case_entry (at) WHERE act = 'rejected';
