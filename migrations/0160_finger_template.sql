-- One impression of one finger (1 to 10 as in ISO/IEC 19794) as a template of one engine, never a picture. `sealed` opens
-- under a key of this row alone, `record_key`, which is wrapped under the person's own. The two go together, and with
-- them the template; that there was one stays.
CREATE TABLE finger_template (
    id uuid PRIMARY KEY,
    enrolment uuid NOT NULL REFERENCES finger_enrolment,
    person uuid NOT NULL REFERENCES person,
    finger smallint NOT NULL CHECK (finger BETWEEN 1 AND 10),
    impression smallint NOT NULL CHECK (impression BETWEEN 1 AND 3),
    engine text NOT NULL,
    engine_version integer NOT NULL CHECK (engine_version BETWEEN 1 AND 65535),
    enrolled_on date NOT NULL,
    record_key bytea,
    sealed bytea,
    UNIQUE (enrolment, finger, impression),
    CHECK ((record_key IS NULL) = (sealed IS NULL))
);
CREATE INDEX finger_template_person ON finger_template (person, finger);
GRANT SELECT, INSERT ON finger_template TO sothon_app;
GRANT UPDATE (record_key, sealed) ON finger_template TO sothon_app;
