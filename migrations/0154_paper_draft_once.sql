-- no-transaction
-- A draft has one paper of each kind; and what hangs on drafts that are no more is found.
CREATE UNIQUE INDEX CONCURRENTLY paper_draft ON paper (draft, kind) WHERE draft IS NOT NULL;
