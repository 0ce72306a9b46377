-- no-transaction
-- A paper finds the draft that it hangs on.
CREATE UNIQUE INDEX CONCURRENTLY flow_draft_by_id ON flow_draft (id);
