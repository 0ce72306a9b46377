-- That somebody of an office told a person, face to face, until when she is to show that she is alive; once for a due date.
CREATE TABLE life_told_by_hand (
    person uuid NOT NULL REFERENCES person,
    due date NOT NULL,
    told_on date NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (person, due)
);
GRANT SELECT, INSERT ON life_told_by_hand TO sothon_app;
