-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A message that can't be opened any more is given up like any other.
ALTER TABLE message_outbox DROP CONSTRAINT message_outbox_dead_because_check;
ALTER TABLE message_outbox ADD CONSTRAINT message_outbox_dead_because_check
    CHECK (dead_because IN ('expired', 'refused', 'no-address', 'damaged')) NOT VALID;
