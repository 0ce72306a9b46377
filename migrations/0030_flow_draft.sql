-- Answers on their way to a case; the web and the short code go on with the same draft.
CREATE TABLE flow_draft (
    person uuid NOT NULL REFERENCES person,
    kind text NOT NULL,
    flow_version smallint NOT NULL,
    answers bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (person, kind)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON flow_draft TO sothon_app;
