-- Dated facts of a membership. An empty `until` means that the period goes on.
CREATE TABLE service_period (
    membership uuid NOT NULL REFERENCES membership,
    starts date NOT NULL,
    until date CHECK (until >= starts),
    employer text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (membership, starts, kind)
);
CREATE TABLE salary_fact (
    membership uuid NOT NULL REFERENCES membership,
    starts date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('basic', 'total', 'lowest-of-grade')),
    amount bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (membership, starts, kind)
);
GRANT SELECT, INSERT ON service_period, salary_fact TO sothon_app;
