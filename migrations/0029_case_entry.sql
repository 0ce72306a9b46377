-- What was done on a case, in order. `staff` is empty when the person herself did it. An officer who
-- corrected a fact is its maker and can't approve it.
CREATE TABLE case_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_file uuid NOT NULL REFERENCES case_file,
    at timestamptz NOT NULL,
    act text NOT NULL,
    staff uuid REFERENCES staff,
    office text CHECK (office ~ '^[0-9]{2}$'),
    note bytea
);
CREATE INDEX case_entry_case_file ON case_entry (case_file, id);
GRANT SELECT, INSERT ON case_entry TO sothon_app;
