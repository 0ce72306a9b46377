-- The number that was a person's before another took its place, sealed as in person.phone: the notice of another
-- bank account goes there too, and a text message from it stops what is not hers. Kept for thirty days.
CREATE TABLE former_phone (
    person uuid PRIMARY KEY REFERENCES person,
    phone bytea NOT NULL,
    phone_hash bytea NOT NULL,
    left_at timestamptz NOT NULL
);
CREATE INDEX former_phone_hash ON former_phone (phone_hash);
CREATE INDEX former_phone_left ON former_phone (left_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON former_phone TO sothon_app;
