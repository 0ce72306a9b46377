-- An entry of the civil registry that is, or may be, about a person of ours: once for each, however often the registry
-- sends it. Its number and its day of the death are sealed under her own key; by the keyed hash of the number it is
-- known again. What it says beside our register stands in codes, for an officer to compare. Entries that are about
-- nobody of ours are not kept. `sure` and the rest change where the registry sends a better entry with the same number,
-- `report` where the one it belonged to ends as reported before.
CREATE TABLE registered_death (
    number_hash bytea NOT NULL,
    person uuid NOT NULL REFERENCES person,
    report uuid NOT NULL REFERENCES death_report,
    number bytea NOT NULL,
    died bytea NOT NULL,
    sure boolean NOT NULL,
    card text NOT NULL CHECK (card IN ('same', 'differs', 'unknown')),
    name text NOT NULL CHECK (name IN ('same', 'partly', 'differs')),
    born text NOT NULL CHECK (born IN ('same', 'partly', 'differs', 'unknown')),
    sex text NOT NULL CHECK (sex IN ('same', 'differs', 'unknown')),
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (number_hash, person),
    CHECK (NOT sure OR card = 'same')
);
CREATE INDEX registered_death_person ON registered_death (person);
CREATE INDEX registered_death_report ON registered_death (report);
GRANT SELECT, INSERT ON registered_death TO sothon_app;
GRANT UPDATE (report, number, died, sure, card, name, born, sex, entered_at) ON registered_death TO sothon_app;
