-- What anybody has said of a death: by itself it stops nothing. While nobody in the register was found for it, `said`
-- is sealed under a key of the ring, after that under the person's own. `province` is where that one lived, as it was
-- said. Addresses and phones of reporters stand in keyed hashes, to limit who reports falsely again and again.
CREATE TABLE death_report (
    id uuid PRIMARY KEY,
    reference integer NOT NULL UNIQUE,
    person uuid REFERENCES person,
    province text,
    said bytea NOT NULL,
    ring_key smallint,
    address_hash bytea,
    phone_hash bytea,
    doubt text CHECK (doubt IN ('reporter', 'said-alive')),
    reported_at timestamptz NOT NULL,
    looked_at timestamptz,
    state text NOT NULL CHECK (state IN (
        'received', 'asked', 'proposed', 'held', 'contradicted', 'restored', 'dismissed'
    )),
    asked_until timestamptz,
    proposed_by uuid REFERENCES staff,
    held_by uuid REFERENCES staff,
    proof text CHECK (proof IN ('registry', 'certificate', 'two')),
    proof_note bytea,
    held_at timestamptz,
    ended_by uuid REFERENCES staff,
    reason text,
    ended_at timestamptz,
    CHECK ((person IS NULL) = (ring_key IS NOT NULL)),
    CHECK (person IS NOT NULL OR state IN ('received', 'dismissed')),
    CHECK ((state IN ('asked', 'proposed')) = (asked_until IS NOT NULL)),
    CHECK (state <> 'proposed' OR proposed_by IS NOT NULL),
    CHECK ((state IN ('held', 'restored')) = (held_at IS NOT NULL)),
    CHECK ((held_at IS NULL) = (held_by IS NULL)),
    CHECK ((held_at IS NULL) = (proof IS NULL)),
    -- Whoever found it out does not confirm it.
    CHECK (proof IS DISTINCT FROM 'two' OR (proposed_by IS NOT NULL AND proposed_by <> held_by)),
    CHECK ((state IN ('contradicted', 'restored', 'dismissed')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'dismissed') = (reason IS NOT NULL)),
    CHECK (state <> 'dismissed' OR ended_by IS NOT NULL OR reason = 'already-reported')
);
-- One report at a time stands for a person.
CREATE UNIQUE INDEX death_report_stands ON death_report (person)
    WHERE state IN ('asked', 'proposed', 'held');
CREATE INDEX death_report_person ON death_report (person);
CREATE INDEX death_report_new ON death_report (reported_at, id) WHERE looked_at IS NULL;
CREATE INDEX death_report_waits ON death_report (reported_at, id)
    WHERE state IN ('received', 'asked', 'proposed');
CREATE INDEX death_report_address ON death_report (address_hash, reported_at);
CREATE INDEX death_report_phone ON death_report (phone_hash, reported_at);
GRANT SELECT, INSERT ON death_report TO sothon_app;
GRANT UPDATE (
    person, said, ring_key, doubt, looked_at, state, asked_until, proposed_by, held_by, proof, proof_note,
    held_at, ended_by, reason, ended_at
) ON death_report TO sothon_app;
