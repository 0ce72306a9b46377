-- What somebody of the family has told in the report of a death, until she goes on to a claim from the page after it:
-- one for each browser, named by the keyed hash of its cookie. It is sealed under the newest key of the ring and goes
-- after half an hour; nobody is looked up for it.
CREATE TABLE claimant_told (
    browser bytea PRIMARY KEY,
    id uuid NOT NULL,
    ring_key smallint NOT NULL,
    told bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX claimant_told_ends ON claimant_told (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON claimant_told TO sothon_app;
