-- A pension amount that an officer proposes where no rule is known, with the legal instrument sealed
-- under the person's data key, and what another officer decided. The office is fixed when it is proposed;
-- what was proposed never changes, and who proposed it never decides it.
CREATE TABLE award_decision (
    id uuid PRIMARY KEY,
    membership uuid NOT NULL REFERENCES membership,
    person uuid NOT NULL REFERENCES person,
    office text NOT NULL CHECK (office ~ '^[0-9]{2}$'),
    kind text NOT NULL CHECK (kind IN ('old-age', 'invalidity', 'survivor')),
    amount bigint NOT NULL CHECK (amount BETWEEN 1 AND 10000000),
    number text NOT NULL,
    decided_on date NOT NULL,
    title text NOT NULL,
    instrument_kind text NOT NULL CHECK (instrument_kind IN ('pdf', 'jpg', 'png')),
    instrument bytea NOT NULL,
    instrument_hash bytea NOT NULL,
    award uuid,
    award_version integer,
    maker uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    checked_at timestamptz,
    CHECK (checker <> maker),
    CHECK ((award IS NULL) = (award_version IS NULL)),
    CHECK ((state = 'proposed') = (checker IS NULL)),
    CHECK ((state = 'proposed') = (checked_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
-- One proposal at a time waits for a membership.
CREATE UNIQUE INDEX award_decision_undecided ON award_decision (membership)
    WHERE state = 'proposed';
CREATE INDEX award_decision_queue ON award_decision (office, proposed_at) WHERE state = 'proposed';
GRANT SELECT, INSERT ON award_decision TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, checked_at) ON award_decision TO sothon_app;
