-- A person said that a datum is not right.
CREATE TABLE correction_report (
    reference integer PRIMARY KEY CHECK (reference BETWEEN 0 AND 99999999),
    person uuid NOT NULL REFERENCES person,
    datum text NOT NULL,
    text bytea NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX correction_report_person ON correction_report (person);
GRANT SELECT, INSERT ON correction_report TO sothon_app;
