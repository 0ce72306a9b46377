-- Calls to a registered phone about a new PIN, each with the two facts that were drawn for it. What was heard
-- is compared and not kept.
CREATE TABLE pin_renewal_call (
    id uuid PRIMARY KEY,
    renewal uuid NOT NULL REFERENCES pin_renewal,
    person uuid NOT NULL REFERENCES person,
    caller uuid NOT NULL REFERENCES staff,
    begun_at timestamptz NOT NULL,
    first_fact text NOT NULL,
    second_fact text NOT NULL,
    outcome text CHECK (outcome IN ('right', 'wrong', 'nobody')),
    ended_at timestamptz,
    CHECK (first_fact <> second_fact),
    CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
-- One call at a time is made about a request.
CREATE UNIQUE INDEX pin_renewal_call_open ON pin_renewal_call (renewal) WHERE outcome IS NULL;
CREATE INDEX pin_renewal_call_renewal ON pin_renewal_call (renewal, begun_at);
CREATE INDEX pin_renewal_call_person ON pin_renewal_call (person, begun_at);
GRANT SELECT, INSERT ON pin_renewal_call TO sothon_app;
GRANT UPDATE (outcome, ended_at) ON pin_renewal_call TO sothon_app;
