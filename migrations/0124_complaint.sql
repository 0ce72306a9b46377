-- What somebody complains of. In her own name `said` and `answer` are sealed under her key; without a name under a key
-- of the ring, and `secret_hash` is the keyed hash of the number and the code that open the answer. Nothing is kept of
-- where a complaint without a name came from. `province` is that of the branch it is about, else the sender's; `due_on`
-- is the last day of what is promised next.
CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    reference integer NOT NULL UNIQUE,
    person uuid REFERENCES person,
    province text,
    branch text REFERENCES branch,
    head_office boolean NOT NULL,
    topic text NOT NULL CHECK (topic IN (
        'waiting', 'information', 'system', 'other-service', 'rude', 'money', 'privacy', 'other-conduct'
    )),
    said bytea NOT NULL,
    ring_key smallint,
    secret_hash bytea,
    sent_at timestamptz NOT NULL,
    desk text NOT NULL CHECK (desk IN ('branch', 'province', 'centre', 'oversight')),
    state text NOT NULL CHECK (state IN ('received', 'acknowledged', 'answered')),
    missed text NOT NULL CHECK (missed IN ('nothing', 'acknowledgement', 'answer')),
    due_on date,
    acknowledged_by uuid REFERENCES staff,
    acknowledged_at timestamptz,
    answer bytea,
    answered_by uuid REFERENCES staff,
    answered_at timestamptz,
    CHECK ((person IS NULL) = (ring_key IS NOT NULL)),
    CHECK ((person IS NULL) = (secret_hash IS NOT NULL)),
    CHECK (NOT head_office OR branch IS NULL),
    -- Never at the desk that it is about.
    CHECK (NOT head_office OR desk = 'oversight'),
    CHECK (branch IS NULL OR desk <> 'branch'),
    CHECK (topic NOT IN ('rude', 'money', 'privacy', 'other-conduct') OR desk IN ('centre', 'oversight')),
    CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
    CHECK (state <> 'received' OR acknowledged_by IS NULL),
    CHECK (state <> 'acknowledged' OR acknowledged_by IS NOT NULL),
    CHECK ((state = 'answered') = (answer IS NOT NULL)),
    CHECK ((state = 'answered') = (answered_by IS NOT NULL)),
    CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
    CHECK ((state = 'answered') = (due_on IS NULL))
);
CREATE INDEX complaint_person ON complaint (person, sent_at);
CREATE INDEX complaint_waits ON complaint (due_on, sent_at, id) WHERE state <> 'answered';
GRANT SELECT, INSERT ON complaint TO sothon_app;
GRANT UPDATE (
    said, ring_key, desk, state, missed, due_on, acknowledged_by, acknowledged_at, answer, answered_by, answered_at
) ON complaint TO sothon_app;
