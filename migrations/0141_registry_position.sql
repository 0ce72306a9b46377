-- Behind which entry of the civil registry to read on, in one row, and how many entries were read with which result.
-- `unopened` counts those of which a record that may be meant, or the report, could not be read.
CREATE TABLE registry_position (
    one boolean PRIMARY KEY CHECK (one),
    position text NOT NULL,
    sure bigint NOT NULL,
    perhaps bigint NOT NULL,
    nobody bigint NOT NULL,
    unreadable bigint NOT NULL,
    unopened bigint NOT NULL,
    read_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON registry_position TO sothon_app;
