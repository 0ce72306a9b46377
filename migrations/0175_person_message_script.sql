-- In which letters she reads Khmer text messages; empty while she has not said, then as on the short code.
ALTER TABLE person ADD COLUMN message_script text CHECK (message_script IN ('khmer', 'latin'));
