-- A letter a person carries. What is on it is sealed under her own data key and never changes; the file
-- is kept byte for byte as it was printed. It can be withdrawn, once. A decided case has one letter in
-- each language, and another after that was withdrawn.
CREATE TABLE letter (
    id uuid PRIMARY KEY,
    number integer NOT NULL UNIQUE CHECK (number BETWEEN 0 AND 99999999),
    person uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK
        (kind IN ('award-statement', 'proof-of-pensioner', 'payment-statement', 'decision')),
    about_case integer REFERENCES case_file (reference),
    language text NOT NULL CHECK (language IN ('km', 'en')),
    template smallint NOT NULL,
    issued_at timestamptz NOT NULL,
    valid_until date NOT NULL,
    revoked_at timestamptz,
    statement bytea NOT NULL,
    body bytea NOT NULL,
    pdf bytea NOT NULL,
    CHECK ((kind = 'decision') = (about_case IS NOT NULL))
);
CREATE INDEX letter_person ON letter (person, issued_at);
CREATE UNIQUE INDEX letter_about_case ON letter (about_case, language) WHERE revoked_at IS NULL;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON letter TO sothon_app;
