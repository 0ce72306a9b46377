-- A person at the counter of a branch, to show that she is alive. `agent` serves or served her, or sent her on; `without`
-- says why no finger is asked for, `paper` which one was looked at, `since` when a second officer began to be waited for;
-- `checker` confirmed, or has seen her elsewhere. Of two fingers at most how often each was
-- tried. `due_before` is until when her certificate counted when she came.
CREATE TABLE visit (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    branch text NOT NULL REFERENCES branch,
    day date NOT NULL,
    ticket integer NOT NULL CHECK (ticket > 0),
    frail boolean NOT NULL,
    arrived_at timestamptz NOT NULL,
    due_before date,
    state text NOT NULL CHECK (state IN
        ('waiting', 'fingers', 'papers', 'provisional', 'certified', 'sent', 'left')),
    agent uuid REFERENCES staff,
    checker uuid REFERENCES staff,
    finger_first smallint CHECK (finger_first BETWEEN 1 AND 10),
    tries_first smallint CHECK (tries_first BETWEEN 1 AND 3),
    finger_second smallint CHECK (finger_second BETWEEN 1 AND 10),
    tries_second smallint CHECK (tries_second BETWEEN 1 AND 3),
    without text CHECK (without IN ('not-enrolled', 'used-up', 'device', 'no-prints')),
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    since timestamptz,
    method text,
    onward text CHECK (onward IN ('commune', 'health-centre', 'home')),
    ended_at timestamptz,
    UNIQUE (branch, day, ticket),
    CHECK ((finger_first IS NULL) = (tries_first IS NULL)),
    CHECK ((finger_second IS NULL) = (tries_second IS NULL)),
    CHECK (finger_first IS DISTINCT FROM finger_second OR finger_first IS NULL),
    CHECK (checker IS DISTINCT FROM agent OR checker IS NULL),
    CHECK (state IN ('waiting', 'left') OR agent IS NOT NULL),
    CHECK (state NOT IN ('papers', 'provisional') OR without IS NOT NULL),
    CHECK (state <> 'provisional' OR since IS NOT NULL),
    CHECK ((state = 'certified') = (method IS NOT NULL)),
    CHECK (state <> 'sent' OR onward IS NOT NULL),
    CHECK ((state IN ('certified', 'left')) = (ended_at IS NOT NULL))
);
-- She stands in one line at a time.
CREATE UNIQUE INDEX visit_open ON visit (person) WHERE state IN ('waiting', 'fingers', 'papers');
CREATE INDEX visit_person ON visit (person, day);
CREATE INDEX visit_second ON visit (since, id) WHERE state IN ('provisional', 'sent');
GRANT SELECT, INSERT ON visit TO sothon_app;
GRANT UPDATE (state, agent, checker, finger_first, tries_first, finger_second, tries_second, without, paper, since, method,
    onward, ended_at) ON visit TO sothon_app;
