-- A person's membership of one scheme. `content_hash` tells an unchanged row of the back office.
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    scheme text NOT NULL CHECK (scheme IN ('civil-servants', 'veterans', 'general')),
    member_number text NOT NULL UNIQUE,
    legacy_number text,
    grade text,
    retired_on date,
    content_hash bytea NOT NULL
);
CREATE INDEX membership_person ON membership (person);
GRANT SELECT, INSERT ON membership TO sothon_app;
