-- A list of what became of instructions, as the back office numbers it. The hash of its results tells a repeat.
CREATE TABLE back_office_report (
    number bigint PRIMARY KEY CHECK (number >= 1),
    received_at timestamptz NOT NULL,
    count integer NOT NULL CHECK (count >= 1),
    hash bytea NOT NULL CHECK (length(hash) = 32)
);
GRANT SELECT, INSERT ON back_office_report TO sothon_app;
