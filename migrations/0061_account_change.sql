-- Another bank account for a person's pension: typed by her, or by a member of staff for her (`maker`), it
-- waits until `ready_at` for officers, and *not me* freezes it for good. `number` is sealed as in
-- payment_account, `holder` (the name on the account) under the same key of the person; an approved change
-- keeps the account whose place it took.
CREATE TABLE account_change (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    bank text NOT NULL,
    number bytea NOT NULL,
    ending text NOT NULL CHECK (length(ending) <= 4),
    holder bytea NOT NULL,
    maker uuid REFERENCES staff,
    entered_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN (
        'awaits-code', 'waiting', 'approved', 'refused', 'withdrawn', 'frozen')),
    challenge uuid,
    ready_at timestamptz,
    first_checker uuid REFERENCES staff,
    checker uuid REFERENCES staff,
    refusal_reason text,
    ended_at timestamptz,
    old_bank text,
    old_number bytea,
    old_ending text,
    CHECK (maker IS NULL OR state <> 'awaits-code'),
    CHECK (first_checker <> maker),
    CHECK (checker <> maker),
    CHECK (state <> 'approved' OR checker <> first_checker),
    CHECK (state NOT IN ('waiting', 'approved', 'refused') OR ready_at IS NOT NULL),
    CHECK (state <> 'approved' OR ended_at >= ready_at),
    CHECK (state <> 'approved' OR maker IS NULL OR first_checker IS NOT NULL),
    CHECK ((state IN ('approved', 'refused')) = (checker IS NOT NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK ((state IN ('awaits-code', 'waiting')) = (ended_at IS NULL)),
    CHECK (state = 'approved' OR old_number IS NULL),
    CHECK ((old_number IS NULL) = (old_bank IS NULL)),
    CHECK ((old_number IS NULL) = (old_ending IS NULL))
);
-- One change at a time is under way for a person.
CREATE UNIQUE INDEX account_change_under_way ON account_change (person)
    WHERE state IN ('awaits-code', 'waiting');
CREATE INDEX account_change_person ON account_change (person, entered_at);
CREATE INDEX account_change_waiting ON account_change (ready_at) WHERE state = 'waiting';
GRANT SELECT, INSERT ON account_change TO sothon_app;
GRANT UPDATE (state, challenge, ready_at, first_checker, checker, refusal_reason, ended_at,
    old_bank, old_number, old_ending) ON account_change TO sothon_app;
