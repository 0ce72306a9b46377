-- no-transaction
-- A person reads what was sent to her.
CREATE INDEX CONCURRENTLY message_outbox_person ON message_outbox (person, id);
