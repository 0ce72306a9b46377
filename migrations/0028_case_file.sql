-- What a person reported or asked for, and where it stands. Answers are sealed under her own data key;
-- the office is fixed when it is sent.
CREATE TABLE case_file (
    id uuid PRIMARY KEY,
    reference integer NOT NULL UNIQUE CHECK (reference BETWEEN 0 AND 99999999),
    person uuid NOT NULL REFERENCES person,
    kind text NOT NULL,
    office text NOT NULL CHECK (office ~ '^[0-9]{2}$'),
    channel text NOT NULL CHECK (channel IN ('web', 'ussd')),
    flow_version smallint NOT NULL,
    answers bytea NOT NULL,
    submitted_at timestamptz NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('received', 'in-review', 'returned', 'approved')),
    officer uuid REFERENCES staff,
    return_reason text,
    CHECK ((state = 'in-review') = (officer IS NOT NULL)),
    CHECK ((state = 'returned') = (return_reason IS NOT NULL))
);
-- A person reports one thing once: until it is decided, there is one case of a kind.
CREATE UNIQUE INDEX case_file_undecided ON case_file (person, kind) WHERE state <> 'approved';
CREATE INDEX case_file_person ON case_file (person, submitted_at);
CREATE INDEX case_file_queue ON case_file (office, submitted_at)
    WHERE state IN ('received', 'in-review');
GRANT SELECT, INSERT ON case_file TO sothon_app;
GRANT UPDATE (flow_version, answers, due_on, state, officer, return_reason) ON case_file
    TO sothon_app;
