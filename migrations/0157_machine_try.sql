-- Cases of machines that came to nothing, per keyed hash of the number of a person or of a machine: whoever guesses a
-- birth runs out of tries. They count until `ends_at`.
CREATE TABLE machine_try (
    subject bytea PRIMARY KEY,
    taken integer NOT NULL CHECK (taken >= 0),
    ends_at timestamptz NOT NULL
);
CREATE INDEX machine_try_ends ON machine_try (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON machine_try TO sothon_app;
