-- What a person gave for a paper that her case asks for. No paper: she says that she does not have it.
CREATE TABLE case_paper (
    case_file uuid NOT NULL REFERENCES case_file,
    wanted text NOT NULL,
    paper uuid REFERENCES paper,
    at timestamptz NOT NULL,
    PRIMARY KEY (case_file, wanted)
);
GRANT SELECT, INSERT ON case_paper TO sothon_app;
GRANT UPDATE (paper, at) ON case_paper TO sothon_app;
