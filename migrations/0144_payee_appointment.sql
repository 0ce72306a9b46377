-- Who is paid a pension in the stead of whom it belongs to, on which paper, until when: one officer proposes, another
-- approves, and two end it. `terms` holds the number of the paper, who signed it and the payee's account, sealed under
-- the key of the person whose pension it is. `end_maker` wants an end; it is kept where two officers ended it. Until
-- `vacant_until` somebody has to be named again after an end that leaves nobody who takes the money.
CREATE TABLE payee_appointment (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    payee uuid NOT NULL REFERENCES person,
    basis text NOT NULL CHECK (basis IN ('court', 'family-council', 'physician')),
    terms bytea NOT NULL,
    decided_on date NOT NULL,
    ends_on date,
    last_day date NOT NULL,
    way text NOT NULL CHECK (way IN ('bank', 'cash')),
    maker uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL
        CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn', 'ending', 'ended')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    end_maker uuid REFERENCES staff,
    end_reason text,
    ended_how text CHECK (ended_how IN ('day', 'revoked', 'herself', 'payee-death', 'replaced')),
    ended_at timestamptz,
    vacant_until date,
    CHECK (person <> payee),
    CHECK (checker IS DISTINCT FROM maker),
    CHECK (state NOT IN ('approved', 'refused', 'ending') OR checker IS NOT NULL),
    CHECK (state NOT IN ('proposed', 'withdrawn') OR checker IS NULL),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK (state <> 'ending' OR end_maker IS NOT NULL),
    CHECK ((end_maker IS NULL) = (end_reason IS NULL)),
    CHECK ((state = 'ended') = (ended_how IS NOT NULL)),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK (vacant_until IS NULL OR state = 'ended')
);
-- One at a time is proposed for a person, and one holds: what takes its place is proposed while it does.
CREATE UNIQUE INDEX payee_appointment_proposed ON payee_appointment (person)
    WHERE state = 'proposed';
CREATE UNIQUE INDEX payee_appointment_holds ON payee_appointment (person)
    WHERE state IN ('approved', 'ending');
CREATE INDEX payee_appointment_person ON payee_appointment (person, proposed_at);
CREATE INDEX payee_appointment_payee ON payee_appointment (payee);
CREATE INDEX payee_appointment_waiting ON payee_appointment (proposed_at, id)
    WHERE state IN ('proposed', 'ending');
CREATE INDEX payee_appointment_day ON payee_appointment (last_day, id)
    WHERE state IN ('proposed', 'approved', 'ending');
CREATE INDEX payee_appointment_vacant ON payee_appointment (vacant_until)
    WHERE vacant_until IS NOT NULL;
GRANT SELECT, INSERT ON payee_appointment TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, decided_at, end_maker, end_reason, ended_how, ended_at,
    vacant_until) ON payee_appointment TO sothon_app;
