-- How money that was paid after a death comes back in instalments, or that nobody pays it back: one officer proposes,
-- another decides. `sum` is what was paid after the month of the death when it was proposed. `terms` holds who pays and
-- why, sealed under the key of the person who died; `payer` is set where the payer is known here.
CREATE TABLE death_recovery (
    id uuid PRIMARY KEY,
    report uuid NOT NULL REFERENCES death_report,
    person uuid NOT NULL REFERENCES person,
    sum bigint NOT NULL CHECK (sum > 0),
    way text NOT NULL CHECK (way IN ('bank', 'survivor', 'waive')),
    terms bytea NOT NULL,
    payer uuid REFERENCES person,
    instalments smallint CHECK (instalments BETWEEN 1 AND 60 AND instalments <= sum),
    first_month date CHECK (extract(day FROM first_month) = 1),
    agreed_on date,
    maker uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn', 'void')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    ended_at timestamptz,
    CHECK ((way = 'waive') = (instalments IS NULL)),
    CHECK ((way = 'waive') = (first_month IS NULL)),
    CHECK ((way = 'waive') = (agreed_on IS NULL)),
    CHECK (payer IS NULL OR way = 'survivor'),
    CHECK ((state IN ('approved', 'refused')) = (checker IS NOT NULL)),
    CHECK (checker IS DISTINCT FROM maker),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)),
    CHECK ((state = 'proposed') = (ended_at IS NULL))
);
-- One at a time is proposed or in force for a report.
CREATE UNIQUE INDEX death_recovery_stands ON death_recovery (report) WHERE state IN ('proposed', 'approved');
CREATE INDEX death_recovery_report ON death_recovery (report, proposed_at);
CREATE INDEX death_recovery_person ON death_recovery (person);
CREATE INDEX death_recovery_payer ON death_recovery (payer) WHERE payer IS NOT NULL;
GRANT SELECT, INSERT ON death_recovery TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, ended_at) ON death_recovery TO sothon_app;
