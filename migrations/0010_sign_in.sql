-- One sending of a code. `person` is empty when nobody has the member number that was typed: the
-- answer is the same. `subject` is a keyed hash of the number typed.
CREATE TABLE sign_in_code (
    challenge uuid PRIMARY KEY,
    subject bytea NOT NULL,
    person uuid REFERENCES person,
    code_mac bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    used_at timestamptz
);
-- When codes were sent, per keyed hash of a member number or a phone.
CREATE TABLE code_sending (
    subject bytea NOT NULL,
    challenge uuid NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (subject, challenge)
);
-- Wrong codes per member number: those in a row make the next try wait.
CREATE TABLE sign_in_delay (
    subject bytea PRIMARY KEY,
    wrong_in_a_row integer NOT NULL,
    wrong_in_all integer NOT NULL,
    wait_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_code, code_sending, sign_in_delay TO sothon_app;
