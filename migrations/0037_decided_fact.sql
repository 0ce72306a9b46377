-- A fact that a decided case has set. From then on it stands in for what files of the back office say,
-- wherever a pension is worked out. The newest of a membership and datum counts; none is ever changed.
CREATE TABLE decided_fact (
    case_file uuid PRIMARY KEY REFERENCES case_file,
    person uuid NOT NULL REFERENCES person,
    membership uuid NOT NULL REFERENCES membership,
    datum text NOT NULL CHECK (datum IN ('reference-salary', 'service', 'grade-minimum')),
    value bytea NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX decided_fact_membership ON decided_fact (membership, decided_at);
GRANT SELECT, INSERT ON decided_fact TO sothon_app;
