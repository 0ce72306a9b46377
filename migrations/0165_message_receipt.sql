-- What a gateway said last of a message that it took. A receipt may come before the answer that names the message, so that
-- it stands alone. That a message arrived is never taken back.
CREATE TABLE message_receipt (
    gateway text NOT NULL,
    gateway_id text NOT NULL,
    receipt text NOT NULL CHECK (receipt IN ('delivered', 'failed')),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (gateway, gateway_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON message_receipt TO sothon_app;
