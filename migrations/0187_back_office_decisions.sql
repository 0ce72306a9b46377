-- A list of decisions on cases, as the back office numbers it. Its hash tells a repeat and is named by the next one;
-- the results, in the order of its decisions, answer the repeat: empty where one was applied, else why it was not.
CREATE TABLE back_office_decisions (
    number bigint PRIMARY KEY CHECK (number >= 1),
    received_at timestamptz NOT NULL,
    count integer NOT NULL CHECK (count >= 1),
    sum bigint NOT NULL CHECK (sum >= 0),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    results text[] NOT NULL,
    CHECK (cardinality(results) = count)
);
GRANT SELECT, INSERT ON back_office_decisions TO sothon_app;
