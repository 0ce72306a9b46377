-- no-transaction
-- What a carrier may have: read at each take for takers that died.
CREATE INDEX CONCURRENTLY message_outbox_handing ON message_outbox (id)
    WHERE state = 'waiting' AND handing_at IS NOT NULL;
