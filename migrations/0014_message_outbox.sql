-- Messages on their way. Recipient and body are sealed and erased once sent.
CREATE TABLE message_outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message uuid NOT NULL UNIQUE,
    person uuid REFERENCES person,
    channel text NOT NULL CHECK (channel IN ('sms', 'mail')),
    ring_key smallint NOT NULL,
    recipient bytea,
    body bytea,
    enqueued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
    tries integer NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL,
    CHECK ((state = 'waiting') = (recipient IS NOT NULL AND body IS NOT NULL))
);
CREATE INDEX message_outbox_waiting ON message_outbox (person, id) WHERE state = 'waiting';
GRANT SELECT, INSERT, UPDATE ON message_outbox TO sothon_app;
