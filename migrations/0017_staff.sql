-- Members of the institution's staff and the one-time links that let them set a password.
CREATE TABLE staff (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    role text NOT NULL CHECK (role IN ('administrator', 'officer', 'checker', 'agent')),
    password_hash text,
    second_factor bytea,
    ring_key smallint
);
CREATE TABLE staff_invite (
    token_hash bytea PRIMARY KEY,
    staff uuid NOT NULL REFERENCES staff,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON staff, staff_invite TO sothon_app;
