-- no-transaction
-- A person reports one thing once: until it is approved or rejected, there is one case of a kind.
CREATE UNIQUE INDEX CONCURRENTLY case_file_open ON case_file (person, kind)
    WHERE state NOT IN ('approved', 'rejected');
