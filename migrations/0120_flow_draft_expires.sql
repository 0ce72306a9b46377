-- no-transaction
-- Drafts are looked for each hour, those that end first.
CREATE INDEX CONCURRENTLY flow_draft_expires ON flow_draft (expires_at);
