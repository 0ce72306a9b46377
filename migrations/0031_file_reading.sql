-- no-transaction
-- A person reads who has opened her file: these audit rows are found by their subject.
CREATE INDEX CONCURRENTLY audit_row_file_read ON audit_row (subject, at) WHERE act = 'file.read';
