-- What the back office is to carry out for a person, made in the transaction of the act that decided it. It has no
-- batch until one is formed; from then on its written form is kept, sealed under the person's data key.
CREATE TABLE back_office_instruction (
    event bigint PRIMARY KEY REFERENCES event,
    person uuid NOT NULL REFERENCES person,
    batch bigint REFERENCES back_office_batch,
    place integer CHECK (place >= 1),
    body bytea,
    report bigint REFERENCES back_office_report,
    outcome text CHECK (outcome IN ('executed', 'refused')),
    outcome_on date,
    reason text,
    UNIQUE (batch, place),
    CHECK ((batch IS NULL) = (place IS NULL)),
    CHECK ((batch IS NULL) = (body IS NULL)),
    CHECK (batch IS NOT NULL OR report IS NULL),
    CHECK ((report IS NULL) = (outcome IS NULL)),
    CHECK ((report IS NULL) = (outcome_on IS NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'refused') = (reason IS NOT NULL))
);
CREATE INDEX back_office_instruction_waiting ON back_office_instruction (event) WHERE batch IS NULL;
CREATE INDEX back_office_instruction_person ON back_office_instruction (person, event);
GRANT SELECT, INSERT ON back_office_instruction TO sothon_app;
GRANT UPDATE (batch, place, body, report, outcome, outcome_on, reason) ON back_office_instruction TO sothon_app;
