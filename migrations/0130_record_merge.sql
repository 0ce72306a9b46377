-- Two records of one person that officers have joined: a link that moves nothing. The reasons are sealed under the key
-- of the kept record. Whoever asks does not decide; whoever asked may take it back.
CREATE TABLE record_merge (
    id uuid PRIMARY KEY,
    kept uuid NOT NULL REFERENCES person,
    retired uuid NOT NULL REFERENCES person,
    kept_number text NOT NULL,
    retired_number text NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'declined', 'standing', 'parting', 'parted')),
    reason bytea NOT NULL,
    proposed_by uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    decided_by uuid REFERENCES staff,
    decided_at timestamptz,
    parting_reason bytea,
    parting_by uuid REFERENCES staff,
    parting_at timestamptz,
    parted_by uuid REFERENCES staff,
    parted_at timestamptz,
    CHECK (kept <> retired),
    CHECK ((state = 'proposed') = (decided_by IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (state = 'declined' OR decided_by <> proposed_by),
    CHECK ((state IN ('parting', 'parted')) = (parting_by IS NOT NULL)),
    CHECK ((parting_by IS NULL) = (parting_at IS NULL)),
    CHECK ((parting_by IS NULL) = (parting_reason IS NULL)),
    CHECK ((state = 'parted') = (parted_by IS NOT NULL)),
    CHECK ((parted_by IS NULL) = (parted_at IS NULL)),
    CHECK (parted_by <> parting_by)
);
-- A record is retired once at a time.
CREATE UNIQUE INDEX record_merge_retired ON record_merge (retired)
    WHERE state IN ('proposed', 'standing', 'parting');
CREATE INDEX record_merge_kept ON record_merge (kept) WHERE state IN ('standing', 'parting');
CREATE INDEX record_merge_newest ON record_merge (proposed_at DESC, id);
GRANT SELECT, INSERT ON record_merge TO sothon_app;
GRANT UPDATE (
    state, decided_by, decided_at, parting_reason, parting_by, parting_at, parted_by, parted_at
) ON record_merge TO sothon_app;
