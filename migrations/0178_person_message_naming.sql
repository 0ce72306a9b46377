-- Whether text messages to her may name people.
ALTER TABLE person ADD COLUMN message_naming text NOT NULL DEFAULT 'nobody'
    CHECK (message_naming IN ('nobody', 'names'));
