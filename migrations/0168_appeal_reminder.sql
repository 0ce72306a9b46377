-- That a person was told, once, that the time to appeal against a rejected case ends soon.
CREATE TABLE appeal_reminder (
    case_file uuid PRIMARY KEY REFERENCES case_file,
    told_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON appeal_reminder TO sothon_app;
