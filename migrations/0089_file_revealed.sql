-- no-transaction
-- A person reads who asked to see her data in full: these audit rows are found by their subject, with the readings.
CREATE INDEX CONCURRENTLY audit_row_file_seen ON audit_row (subject, at)
    WHERE act IN ('file.read', 'file.revealed');
