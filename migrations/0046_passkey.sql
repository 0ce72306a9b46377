-- Passkeys of people: what signs in with a finger, a face or a phone's lock. `credential` is a public key
-- with its counter and flags, no personal datum, so it is not sealed: sign-in reads it before we know who
-- comes. `user_handle` is drawn by chance, one for all keys of a person; browsers keep it. The name is her
-- own words and sealed.
CREATE TABLE passkey (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    user_handle uuid NOT NULL,
    credential_id bytea NOT NULL UNIQUE,
    credential jsonb NOT NULL,
    name bytea NOT NULL,
    added_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX passkey_person ON passkey (person, added_at);
GRANT SELECT, INSERT, UPDATE (credential, used_at), DELETE ON passkey TO sothon_app;
