-- Who has proved once who she is: only then a code alone signs in. Whoever had signed in before counts as
-- one who has.
CREATE TABLE activation (
    person uuid PRIMARY KEY REFERENCES person,
    activated_at timestamptz NOT NULL
);
INSERT INTO activation (person, activated_at)
    SELECT p.id, min(a.at) FROM audit_row a JOIN person p ON a.subject = 'person:' || p.id
    WHERE a.act = 'sign-in.done' GROUP BY p.id;
-- Tries to prove it from home that failed, per keyed hash of a member number or of a browser's cookie. They
-- count until `ends_at`.
CREATE TABLE activation_try (
    subject bytea PRIMARY KEY,
    failed integer NOT NULL,
    ends_at timestamptz NOT NULL
);
CREATE INDEX activation_try_ends ON activation_try (ends_at);
-- A slip for a visit to a branch, one for each browser: `browser` is a keyed hash of its cookie. It names
-- nobody.
CREATE TABLE activation_slip (
    reference integer PRIMARY KEY CHECK (reference BETWEEN 0 AND 99999999),
    browser bytea NOT NULL UNIQUE,
    branch text NOT NULL REFERENCES branch,
    day date NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX activation_slip_day ON activation_slip (day);
GRANT SELECT, INSERT ON activation TO sothon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON activation_try, activation_slip TO sothon_app;
