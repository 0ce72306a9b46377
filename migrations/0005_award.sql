-- Decided pensions. A change is a new version; no version is ever changed.
CREATE TABLE award (
    id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    membership uuid NOT NULL REFERENCES membership,
    person uuid NOT NULL REFERENCES person,
    principal uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK (kind IN ('old-age', 'invalidity', 'survivor')),
    number text NOT NULL,
    decided_on date NOT NULL,
    source text NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX award_membership ON award (membership, version DESC);
GRANT SELECT, INSERT ON award TO sothon_app;
