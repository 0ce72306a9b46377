-- Each member's PIN of the phone service: a keyed hash, bound to the number it was set for. A PIN of a
-- number that is no longer hers is none. `wrong_at` holds her wrong tries of the last 30 days.
CREATE TABLE ussd_pin (
    person uuid PRIMARY KEY REFERENCES person,
    phone_hash bytea NOT NULL,
    pin_hash bytea NOT NULL CHECK (length(pin_hash) = 32),
    set_at timestamptz NOT NULL,
    wrong_in_a_row integer NOT NULL,
    wait_until timestamptz NOT NULL,
    wrong_at timestamptz[] NOT NULL,
    renew boolean NOT NULL
);
CREATE INDEX ussd_pin_phone ON ussd_pin (phone_hash);
GRANT SELECT, INSERT, UPDATE ON ussd_pin TO sothon_app;
