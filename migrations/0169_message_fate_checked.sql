ALTER TABLE message_outbox
    VALIDATE CONSTRAINT message_outbox_doubtful,
    VALIDATE CONSTRAINT message_outbox_named;
