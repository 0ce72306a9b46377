-- no-transaction
-- A person has one undecided case of a kind, and a rejected case one appeal for good.
CREATE UNIQUE INDEX CONCURRENTLY case_file_once ON case_file (coalesce(appeal_of, person), kind)
    WHERE appeal_of IS NOT NULL OR state NOT IN ('approved', 'rejected');
