-- Fingers of a person, enrolled at one visit to a branch with her leave, which she gave to the words of that version.
-- A second enrolment waits for an officer while the one before stands. `checker` decided it, `ended_at` is when it was
-- refused, replaced or withdrawn: then its templates have no key any more.
CREATE TABLE finger_enrolment (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    agent uuid NOT NULL REFERENCES staff,
    branch text NOT NULL REFERENCES branch,
    consent_words smallint NOT NULL CHECK (consent_words > 0),
    enrolled_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'current', 'refused', 'replaced', 'withdrawn')),
    checker uuid REFERENCES staff,
    decided_at timestamptz,
    ended_at timestamptz,
    CHECK (checker IS DISTINCT FROM agent),
    CHECK ((checker IS NULL) = (decided_at IS NULL)),
    CHECK (state <> 'waiting' OR checker IS NULL),
    CHECK (state <> 'refused' OR checker IS NOT NULL),
    CHECK ((state IN ('waiting', 'current')) = (ended_at IS NULL))
);
-- One stands, and one waits to take its place.
CREATE UNIQUE INDEX finger_enrolment_waiting ON finger_enrolment (person) WHERE state = 'waiting';
CREATE UNIQUE INDEX finger_enrolment_current ON finger_enrolment (person) WHERE state = 'current';
CREATE INDEX finger_enrolment_person ON finger_enrolment (person);
GRANT SELECT, INSERT ON finger_enrolment TO sothon_app;
GRANT UPDATE (state, checker, decided_at, ended_at) ON finger_enrolment TO sothon_app;
