-- no-transaction
-- The same of every office, for the head office.
CREATE INDEX CONCURRENTLY case_file_deadline_everywhere ON case_file
    ((coalesce(awaited_due, due_on)), reference)
    WHERE state IN ('received', 'in-review', 'outside');
