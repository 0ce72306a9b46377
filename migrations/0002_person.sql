-- People. Whatever names or reaches a person is sealed under her own data key; a `*_hash` is a keyed
-- hash for an exact search.
CREATE TABLE person (
    id uuid PRIMARY KEY,
    data_key bytea NOT NULL,
    ring_key smallint NOT NULL,
    sex text NOT NULL CHECK (sex IN ('female', 'male')),
    name_khmer bytea NOT NULL,
    name_latin bytea NOT NULL,
    name_hash bytea NOT NULL,
    birth_date bytea NOT NULL,
    national_id bytea,
    national_id_hash bytea,
    phone bytea,
    phone_hash bytea,
    place text NOT NULL CHECK (place ~ '^([0-9]{2}){1,4}$'),
    province text NOT NULL GENERATED ALWAYS AS (substr(place, 1, 2)) STORED,
    language text NOT NULL CHECK (language IN ('km', 'en')),
    form_of_address text NOT NULL CHECK (form_of_address IN ('lady', 'gentleman', 'no-title')),
    disability boolean NOT NULL,
    id_poor boolean NOT NULL,
    life_certificate_due date
);
CREATE INDEX person_national_id ON person (national_id_hash);
CREATE INDEX person_phone ON person (phone_hash);
CREATE INDEX person_name ON person (name_hash);
GRANT SELECT, INSERT, UPDATE ON person TO sothon_app;
