-- What one of the staff proposes about who acts for a person, and another decides: a leave that she gives at a
-- counter, a guardian named by a decision of a court or a commune, the end of a guardian, and that a guardian
-- whom she has stopped may act again. `leave` names the guardian's leave that ends or goes on. What stands in a
-- paper or a decision is sealed under her data key.
CREATE TABLE delegation_request (
    id uuid PRIMARY KEY,
    principal uuid NOT NULL REFERENCES person,
    delegate uuid NOT NULL REFERENCES person,
    wanted text NOT NULL CHECK (wanted IN ('counter', 'guardian', 'end', 'resume')),
    scope text NOT NULL CHECK (scope IN ('see', 'report', 'claim')),
    last_day date NOT NULL,
    leave uuid REFERENCES delegation,
    paper text CHECK (paper IN ('national-id', 'family-book', 'other')),
    paper_note bytea,
    decision_number bytea,
    decision_body bytea,
    decided_on date,
    ends_on date,
    end_reason text,
    maker uuid NOT NULL REFERENCES staff,
    made_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    CHECK (principal <> delegate),
    CHECK (checker <> maker),
    CHECK ((wanted IN ('end', 'resume')) = (leave IS NOT NULL)),
    CHECK ((wanted = 'counter') = (paper IS NOT NULL)),
    CHECK ((paper IS NOT DISTINCT FROM 'other') = (paper_note IS NOT NULL)),
    CHECK ((wanted = 'guardian') = (decision_number IS NOT NULL)),
    CHECK ((decision_number IS NULL) = (decision_body IS NULL)),
    CHECK ((decision_number IS NULL) = (decided_on IS NULL)),
    CHECK (ends_on IS NULL OR decided_on IS NOT NULL),
    CHECK ((wanted = 'end') = (end_reason IS NOT NULL)),
    CHECK ((state IN ('confirmed', 'refused')) = (checker IS NOT NULL)),
    CHECK ((state = 'proposed') = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
-- One request at a time waits for two people.
CREATE UNIQUE INDEX delegation_request_waits ON delegation_request (principal, delegate)
    WHERE state = 'proposed';
CREATE INDEX delegation_request_proposed ON delegation_request (made_at, id) WHERE state = 'proposed';
CREATE INDEX delegation_request_of ON delegation_request (principal);
GRANT SELECT, INSERT ON delegation_request TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, decided_at) ON delegation_request TO sothon_app;
-- Whom a person wants to let act for her, until she has proved by a code that it is she: one wish at a time.
CREATE TABLE delegation_wish (
    principal uuid PRIMARY KEY REFERENCES person,
    id uuid NOT NULL,
    delegate uuid NOT NULL REFERENCES person,
    scope text NOT NULL CHECK (scope IN ('see', 'report', 'claim')),
    last_day date NOT NULL,
    made_at timestamptz NOT NULL,
    challenge uuid,
    CHECK (principal <> delegate)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_wish TO sothon_app;
