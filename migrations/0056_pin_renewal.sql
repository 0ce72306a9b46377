-- Requests for a new PIN of the phone service. At the earliest a day later, and after a call to the phone that
-- was registered then or a visit that a second member of staff confirms, that phone may choose a PIN.
-- `paper_note` is sealed under the person's data key.
CREATE TABLE pin_renewal (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    channel text NOT NULL CHECK (channel IN ('web', 'ussd', 'staff')),
    asked_by uuid REFERENCES staff,
    asked_at timestamptz NOT NULL,
    ready_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    phone_hash bytea NOT NULL,
    wrong_calls integer NOT NULL,
    visited_by uuid REFERENCES staff,
    visited_at timestamptz,
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    paper_note bytea,
    proof text CHECK (proof IN ('call', 'visit')),
    proved_by uuid REFERENCES staff,
    proved_at timestamptz,
    ending text CHECK (ending IN ('used', 'stopped', 'wrong-calls', 'set-anew', 'out-of-date')),
    ended_at timestamptz,
    CHECK ((channel = 'staff') = (asked_by IS NOT NULL)),
    CHECK (ready_at > asked_at AND expires_at > ready_at),
    CHECK ((visited_by IS NULL) = (visited_at IS NULL)),
    CHECK ((visited_by IS NULL) = (paper IS NULL)),
    CHECK ((paper IS NOT DISTINCT FROM 'other') = (paper_note IS NOT NULL)),
    CHECK ((proof IS NULL) = (proved_at IS NULL)),
    CHECK ((proof IS NULL) = (proved_by IS NULL)),
    CHECK (proof IS DISTINCT FROM 'visit' OR visited_by IS NOT NULL AND visited_by <> proved_by),
    CHECK (ending IS DISTINCT FROM 'used' OR proof IS NOT NULL),
    CHECK ((ending IS NULL) = (ended_at IS NULL))
);
-- One request at a time stands for a person.
CREATE UNIQUE INDEX pin_renewal_standing ON pin_renewal (person) WHERE ended_at IS NULL;
CREATE INDEX pin_renewal_phone ON pin_renewal (phone_hash)
    WHERE ended_at IS NULL AND proved_at IS NOT NULL;
CREATE INDEX pin_renewal_waiting ON pin_renewal (asked_at)
    WHERE ended_at IS NULL AND proved_at IS NULL;
GRANT SELECT, INSERT ON pin_renewal TO sothon_app;
GRANT UPDATE (expires_at, wrong_calls, visited_by, visited_at, paper, paper_note, proof, proved_by,
    proved_at, ending, ended_at) ON pin_renewal TO sothon_app;
