-- Whether she wants messages to read or to hear.
ALTER TABLE person ADD COLUMN message_form text NOT NULL DEFAULT 'text'
    CHECK (message_form IN ('text', 'voice'));
