-- An entry of the civil registry that is, or may be, about a person of ours: once for each, however often the registry
-- sends it. The number is sealed under her own key; by its keyed hash it is known again. Entries that are about
-- nobody of ours are not kept.
CREATE TABLE registered_death (
    number_hash bytea NOT NULL,
    person uuid NOT NULL REFERENCES person,
    report uuid NOT NULL REFERENCES death_report,
    number bytea NOT NULL,
    sure boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (number_hash, person)
);
CREATE INDEX registered_death_person ON registered_death (person);
CREATE INDEX registered_death_report ON registered_death (report);
GRANT SELECT, INSERT ON registered_death TO sothon_app;
