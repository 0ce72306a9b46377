-- A machine of a partner that enters cases for people. Its key is shown once and not kept, only its hash. It reaches the
-- people of a province (two digits) or a commune (six), or everybody, and enters these kinds of cases. What is revoked
-- keeps its row: cases and audit rows name it. Another key of the same machine takes the place of its hash.
CREATE TABLE machine (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key_hash bytea NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
    partner text NOT NULL REFERENCES partner,
    reach text CHECK (reach ~ '^[0-9]{2}([0-9]{4})?$'),
    kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
    made_at timestamptz NOT NULL,
    revoked_at timestamptz
);
GRANT SELECT, INSERT ON machine TO sothon_app;
GRANT UPDATE (key_hash, revoked_at) ON machine TO sothon_app;
