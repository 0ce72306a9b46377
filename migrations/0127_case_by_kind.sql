-- no-transaction
-- Officers look for one kind in the queue: those of a kind that is rare would be found by reading everybody's cases.
CREATE INDEX CONCURRENTLY case_file_kind ON case_file (kind, (coalesce(awaited_due, due_on)), reference)
    WHERE state IN ('received', 'in-review', 'outside');
