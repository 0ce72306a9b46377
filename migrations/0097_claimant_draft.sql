-- The answers of a survivor who asks from home for a record of her own, one question a page, until they are sent
-- and the code is typed back: one draft for each browser, named by the keyed hash of its cookie. It is sealed
-- under the newest key of the ring, goes half an hour after her last answer, and is nothing of a record yet.
CREATE TABLE claimant_draft (
    browser bytea PRIMARY KEY,
    id uuid NOT NULL,
    flow_version smallint NOT NULL,
    ring_key smallint NOT NULL,
    answers bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX claimant_draft_ends ON claimant_draft (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON claimant_draft TO sothon_app;
