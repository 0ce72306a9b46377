-- no-transaction
-- The notices that nobody has followed yet, for the list of an office.
CREATE INDEX CONCURRENTLY message_outbox_given_up ON message_outbox (enqueued_at, id)
    WHERE state = 'dead' AND person IS NOT NULL AND followed_how IS NULL;
