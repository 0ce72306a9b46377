-- A person's emergency lock: while hers is not ended, nothing on her record changes. One member of staff
-- proposes to end it after looking at a paper, another ends it. `paper_note` is sealed under the person's
-- data key; a proposal that was refused leaves the row as it was before, the audit keeps it.
CREATE TABLE person_lock (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    locked_at timestamptz NOT NULL,
    channel text NOT NULL CHECK (channel IN ('web', 'ussd')),
    unlock_proposed_by uuid REFERENCES staff,
    unlock_proposed_at timestamptz,
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    paper_note bytea,
    unlocked_by uuid REFERENCES staff,
    unlocked_at timestamptz,
    CHECK (unlocked_by <> unlock_proposed_by),
    CHECK ((unlock_proposed_by IS NULL) = (unlock_proposed_at IS NULL)),
    CHECK ((unlock_proposed_by IS NULL) = (paper IS NULL)),
    CHECK ((paper IS NOT DISTINCT FROM 'other') = (paper_note IS NOT NULL)),
    CHECK ((unlocked_by IS NULL) = (unlocked_at IS NULL)),
    CHECK (unlocked_by IS NULL OR unlock_proposed_by IS NOT NULL)
);
-- One lock at a time stands on a record.
CREATE UNIQUE INDEX person_lock_standing ON person_lock (person) WHERE unlocked_at IS NULL;
CREATE INDEX person_lock_proposed ON person_lock (unlock_proposed_at)
    WHERE unlocked_at IS NULL AND unlock_proposed_at IS NOT NULL;
GRANT SELECT, INSERT ON person_lock TO sothon_app;
GRANT UPDATE (unlock_proposed_by, unlock_proposed_at, paper, paper_note, unlocked_by, unlocked_at)
    ON person_lock TO sothon_app;
