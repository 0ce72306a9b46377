-- A phone number that has dialled, registered or not: its language and its wrong tries, which are
-- counted for every number alike. `set_at` holds when PINs were set for it in the last 24 hours.
CREATE TABLE ussd_number (
    phone_hash bytea PRIMARY KEY,
    language text CHECK (language IN ('km', 'km-Latn', 'en')),
    wrong_in_a_row integer NOT NULL,
    wait_until timestamptz NOT NULL,
    wrong_at timestamptz[] NOT NULL,
    renew boolean NOT NULL,
    set_at timestamptz[] NOT NULL,
    last_right_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON ussd_number TO sothon_app;
