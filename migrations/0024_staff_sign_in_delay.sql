-- Wrong sign-ins of staff per keyed hash of the address typed: those in a row make the next try wait.
CREATE TABLE staff_sign_in_delay (
    subject bytea PRIMARY KEY,
    wrong_in_a_row integer NOT NULL,
    wait_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON staff_sign_in_delay TO sothon_app;
