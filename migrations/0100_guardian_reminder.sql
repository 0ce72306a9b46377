-- That the two of a guardian's leave were told, so many days before its last day, that officers look at it again;
-- each once. A leave that is given anew is a new row of `delegation` and is told anew.
CREATE TABLE guardian_reminder (
    delegation uuid NOT NULL REFERENCES delegation,
    days_before smallint NOT NULL CHECK (days_before IN (60, 30)),
    told_at timestamptz NOT NULL,
    PRIMARY KEY (delegation, days_before)
);
GRANT SELECT, INSERT ON guardian_reminder TO sothon_app;
