-- A phone bound to a member at a branch or in a commune, by two of the staff: one has seen her and her paper
-- and proposes, another confirms. A row begins when the first has typed the facts of her papers rightly.
-- Where `phone` is empty the number she has stays. What is hers is sealed under her data key. `lost` says
-- that she lost her passkey or her phone: her passkeys and her sessions of before end with the confirmation.
CREATE TABLE phone_binding (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    maker uuid NOT NULL REFERENCES staff,
    begun_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('begun', 'proposed', 'confirmed', 'refused', 'withdrawn')),
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    paper_note bytea,
    phone bytea,
    language text CHECK (language IN ('km', 'en')),
    contact_name bytea,
    contact_phone bytea,
    contact_relation bytea,
    lost boolean,
    proposed_at timestamptz,
    checker uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    pin_set_at timestamptz,
    CHECK (checker <> maker),
    CHECK ((state = 'begun') = (proposed_at IS NULL)),
    CHECK ((proposed_at IS NULL) = (paper IS NULL)),
    CHECK ((proposed_at IS NULL) = (language IS NULL)),
    CHECK ((proposed_at IS NULL) = (lost IS NULL)),
    CHECK ((paper IS NOT DISTINCT FROM 'other') = (paper_note IS NOT NULL)),
    CHECK ((contact_name IS NULL) = (contact_phone IS NULL)),
    CHECK ((contact_name IS NULL) = (contact_relation IS NULL)),
    CHECK ((state IN ('confirmed', 'refused')) = (checker IS NOT NULL)),
    CHECK ((state IN ('begun', 'proposed')) = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK (pin_set_at IS NULL OR state = 'confirmed')
);
-- One proposal at a time waits for a person.
CREATE UNIQUE INDEX phone_binding_waits ON phone_binding (person) WHERE state = 'proposed';
CREATE INDEX phone_binding_proposed ON phone_binding (proposed_at, id) WHERE state = 'proposed';
CREATE INDEX phone_binding_lost ON phone_binding (person, decided_at) WHERE state = 'confirmed' AND lost;
GRANT SELECT, INSERT ON phone_binding TO sothon_app;
GRANT UPDATE (state, paper, paper_note, phone, language, contact_name, contact_phone, contact_relation,
    lost, proposed_at, checker, refusal_reason, decided_at, pin_set_at) ON phone_binding TO sothon_app;
