-- Fields of a person that a decided case has set, by the name of the import's column. No file of the
-- back office overwrites them.
CREATE TABLE decided_field (
    person uuid NOT NULL REFERENCES person,
    field text NOT NULL,
    reference text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (person, field)
);
GRANT SELECT, INSERT, UPDATE ON decided_field TO sothon_app;
