-- One act for each key: the same form sent twice is done once.
CREATE TABLE idempotency (
    actor text NOT NULL,
    key uuid NOT NULL,
    body_hash bytea NOT NULL,
    redirect text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);
GRANT SELECT, INSERT, UPDATE ON idempotency TO sothon_app;
