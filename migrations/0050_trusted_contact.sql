-- Whom a person has named to hear of sensitive changes on her record; the contact reads nothing of it.
-- Name, phone and relation are sealed under the person's data key.
CREATE TABLE trusted_contact (
    person uuid PRIMARY KEY REFERENCES person,
    name bytea NOT NULL,
    phone bytea NOT NULL,
    relation bytea NOT NULL,
    named_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON trusted_contact TO sothon_app;
