-- About whose death a claim is: a keyed hash of the member number that it names, without hyphens, so that an officer
-- sees what others have claimed after the same death. Claims of before this are not in it until their answers are written anew.
CREATE TABLE case_deceased (
    case_file uuid PRIMARY KEY REFERENCES case_file,
    number_hash bytea NOT NULL
);
CREATE INDEX case_deceased_number ON case_deceased (number_hash);
GRANT SELECT, INSERT, UPDATE (number_hash), DELETE ON case_deceased TO sothon_app;
