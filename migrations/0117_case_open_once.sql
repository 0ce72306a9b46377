-- no-transaction
-- A person has one case of a kind that is neither decided nor taken back, and a rejected case one appeal for good.
CREATE UNIQUE INDEX CONCURRENTLY case_file_open_once ON case_file (coalesce(appeal_of, person), kind)
    WHERE appeal_of IS NOT NULL OR state NOT IN ('approved', 'rejected', 'withdrawn');
