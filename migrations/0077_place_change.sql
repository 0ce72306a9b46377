-- A change of that register which one administrator proposes and another decides. What was proposed never
-- changes; who proposed it does not decide it.
CREATE TABLE place_change (
    id uuid PRIMARY KEY,
    act text NOT NULL CHECK (act IN ('register', 'change', 'close')),
    kind text NOT NULL CHECK (kind IN ('partner', 'branch', 'health-centre', 'device')),
    code text NOT NULL,
    name_khmer text,
    name_latin text,
    phone text,
    place text,
    address text,
    hours text,
    partner text,
    model text,
    branch text,
    maker uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    CHECK ((act = 'close') = (name_khmer IS NULL AND model IS NULL)),
    CHECK (checker <> maker),
    CHECK ((state IN ('approved', 'refused')) = (checker IS NOT NULL)),
    CHECK ((state = 'proposed') = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
-- One change at a time waits for an entry.
CREATE UNIQUE INDEX place_change_waits ON place_change (kind, code) WHERE state = 'proposed';
GRANT SELECT, INSERT ON place_change TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, decided_at) ON place_change TO sothon_app;
