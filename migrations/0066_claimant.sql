-- A survivor who is in no register: a person without membership, with a number of her own. She waits for a
-- second person, who is never who entered her. What she says of herself and of the one who died is sealed
-- under her data key. `entered_by` is empty where she came from home.
CREATE TABLE claimant (
    person uuid PRIMARY KEY REFERENCES person,
    number text NOT NULL UNIQUE CHECK (number ~ '^90-[0-9]{4}-[0-9]{4}$'),
    relation bytea NOT NULL,
    deceased_number bytea,
    deceased_name bytea,
    deceased_place bytea,
    entered_by uuid REFERENCES staff,
    entered_at timestamptz NOT NULL,
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    paper_note bytea,
    state text NOT NULL CHECK (state IN ('waits', 'approved', 'refused')),
    decided_by uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    CHECK (decided_by <> entered_by),
    CHECK (deceased_number IS NOT NULL OR deceased_name IS NOT NULL AND deceased_place IS NOT NULL),
    CHECK (entered_by IS NULL OR paper IS NOT NULL),
    CHECK (state <> 'approved' OR paper IS NOT NULL),
    CHECK ((paper IS NOT DISTINCT FROM 'other') = (paper_note IS NOT NULL)),
    CHECK ((state = 'waits') = (decided_by IS NULL)),
    CHECK ((state = 'waits') = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
CREATE INDEX claimant_typed_number ON claimant (replace(number, '-', ''));
CREATE INDEX claimant_waits ON claimant (entered_at, person) WHERE state = 'waits';
GRANT SELECT, INSERT ON claimant TO sothon_app;
GRANT UPDATE (paper, paper_note, state, decided_by, refusal_reason, decided_at) ON claimant TO sothon_app;
