-- no-transaction
-- The trail is searched by days. Rows come in the order of time, so a summary of each range of blocks is enough.
CREATE INDEX CONCURRENTLY audit_row_at ON audit_row USING brin (at);
