-- That a person was told, so many days before, until when she is to show that she is alive; each once. Another due date is
-- told anew.
CREATE TABLE life_reminder (
    person uuid NOT NULL REFERENCES person,
    due date NOT NULL,
    days_before smallint NOT NULL CHECK (days_before IN (60, 30, 7)),
    told_at timestamptz NOT NULL,
    PRIMARY KEY (person, due, days_before)
);
GRANT SELECT, INSERT ON life_reminder TO sothon_app;
