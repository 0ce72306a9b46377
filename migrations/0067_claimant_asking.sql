-- The form of a claimant from home until the code that went to her phone is typed back: one for each browser,
-- named by the keyed hash of its cookie. The form is sealed under the newest key of the ring and goes after
-- half an hour; nothing of it is a record yet.
CREATE TABLE claimant_asking (
    browser bytea PRIMARY KEY,
    id uuid NOT NULL,
    ring_key smallint NOT NULL,
    form bytea NOT NULL,
    code_mac bytea NOT NULL,
    code_ends_at timestamptz NOT NULL,
    tries integer NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX claimant_asking_ends ON claimant_asking (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON claimant_asking TO sothon_app;
