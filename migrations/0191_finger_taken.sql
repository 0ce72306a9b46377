-- An impression of an enrolment that is under way, as a template of one engine, never a picture. It is sealed like those of
-- an enrolment that stands, under a key of this row alone, and goes with its session.
CREATE TABLE finger_taken (
    id uuid PRIMARY KEY,
    session uuid NOT NULL REFERENCES finger_session ON DELETE CASCADE,
    person uuid NOT NULL REFERENCES person,
    finger smallint NOT NULL CHECK (finger BETWEEN 1 AND 10),
    impression smallint NOT NULL CHECK (impression BETWEEN 1 AND 3),
    engine text NOT NULL,
    engine_version integer NOT NULL CHECK (engine_version BETWEEN 1 AND 65535),
    enrolled_on date NOT NULL,
    record_key bytea NOT NULL,
    sealed bytea NOT NULL,
    UNIQUE (session, finger, impression)
);
CREATE INDEX finger_taken_person ON finger_taken (person);
GRANT SELECT, INSERT, DELETE ON finger_taken TO sothon_app;
