-- no-transaction
-- What is sent next of a channel, and what nobody wants any more: what expires first goes first.
CREATE INDEX CONCURRENTLY message_outbox_due ON message_outbox (channel, expires_at, id)
    WHERE state = 'waiting';
