-- no-transaction
-- The queue of an office, the first deadline first; a case that waits for somebody outside has that answer's.
CREATE INDEX CONCURRENTLY case_file_deadline ON case_file
    (office, (coalesce(awaited_due, due_on)), reference)
    WHERE state IN ('received', 'in-review', 'outside');
