-- An enrolment of fingers that is under way at a visit, with the leave that the person gave to the words of that version.
-- One of a person at a time; it goes when it is done, begun anew or over, and its impressions with it. Its id becomes that
-- of the enrolment.
CREATE TABLE finger_session (
    id uuid PRIMARY KEY,
    person uuid NOT NULL UNIQUE REFERENCES person,
    visit uuid NOT NULL REFERENCES visit,
    agent uuid NOT NULL REFERENCES staff,
    fingers text NOT NULL CHECK (fingers IN ('index-and-thumb', 'index-and-middle', 'thumb-and-middle')),
    consent_words smallint NOT NULL CHECK (consent_words > 0),
    begun_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > begun_at)
);
CREATE INDEX finger_session_expires ON finger_session (expires_at);
GRANT SELECT, INSERT, DELETE ON finger_session TO sothon_app;
