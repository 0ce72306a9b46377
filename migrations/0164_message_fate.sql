-- When a message was given to a carrier and when the carrier took it; whether its answer never came, so that nobody knows whether
-- it went out; and by which names the gateway's receipts may call it. What stands there passes both checks: it is read later.
ALTER TABLE message_outbox
    ADD COLUMN handing_at timestamptz,
    ADD COLUMN handed_at timestamptz,
    ADD COLUMN doubtful boolean NOT NULL DEFAULT false,
    ADD COLUMN gateway text,
    ADD COLUMN gateway_ids text[],
    ADD CONSTRAINT message_outbox_doubtful CHECK (state = 'sent' OR NOT doubtful) NOT VALID,
    ADD CONSTRAINT message_outbox_named CHECK ((gateway IS NULL) = (gateway_ids IS NULL)) NOT VALID;
