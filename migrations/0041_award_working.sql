-- What a decided award was worked out from and how: the facts and the lines, sealed under the person's
-- own data key. Working it out again with another outcome adds a row; none is ever changed. The rule
-- set, its amount and a keyed hash of the facts stand beside it, to be compared without opening it.
CREATE TABLE award_working (
    id uuid PRIMARY KEY,
    award uuid NOT NULL,
    award_version integer NOT NULL,
    sequence integer NOT NULL CHECK (sequence > 0),
    membership uuid NOT NULL REFERENCES membership,
    person uuid NOT NULL REFERENCES person,
    known_on date NOT NULL,
    rule_set text,
    by_rules bigint CHECK (by_rules >= 0),
    facts_hash bytea NOT NULL,
    body bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (award, award_version, sequence),
    FOREIGN KEY (award, award_version) REFERENCES award (id, version)
);
CREATE INDEX award_working_membership ON award_working (membership, sequence);
GRANT SELECT, INSERT ON award_working TO sothon_app;
