-- A batch of instructions that the back office pulls by its number: numbers have no gaps, and the hash of the
-- document includes that of the batch before.
CREATE TABLE back_office_batch (
    number bigint PRIMARY KEY CHECK (number >= 1),
    formed_at timestamptz NOT NULL,
    count integer NOT NULL CHECK (count >= 1),
    sum bigint NOT NULL CHECK (sum >= 0),
    before bytea NOT NULL UNIQUE CHECK (length(before) = 32),
    hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
    acknowledged_at timestamptz
);
CREATE INDEX back_office_batch_waiting ON back_office_batch (number) WHERE acknowledged_at IS NULL;
GRANT SELECT, INSERT ON back_office_batch TO sothon_app;
GRANT UPDATE (acknowledged_at) ON back_office_batch TO sothon_app;
