-- Whether she wants every reminder, or only those of which she is told in any case.
ALTER TABLE person ADD COLUMN message_reminders text NOT NULL DEFAULT 'all'
    CHECK (message_reminders IN ('all', 'needed'));
