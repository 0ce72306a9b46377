-- no-transaction
-- Officers read what people have stopped, the newest first.
CREATE INDEX CONCURRENTLY account_change_frozen ON account_change (ended_at DESC, id) WHERE state = 'frozen';
