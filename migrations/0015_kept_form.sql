-- What a person had typed when her session ended, for after she signs in again.
CREATE TABLE kept_form (
    person uuid NOT NULL REFERENCES person,
    path text NOT NULL,
    ring_key smallint NOT NULL,
    form bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (person, path)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON kept_form TO sothon_app;
