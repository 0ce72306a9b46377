-- That a person has shown that she is alive: by what, how sure that is, and until when it counts. A visit gives one
-- certificate at most, and before it one provisional at most, which has no method yet.
CREATE TABLE life_certificate (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    visit uuid NOT NULL REFERENCES visit,
    provisional boolean NOT NULL,
    method text,
    grade text CHECK (grade IN ('high', 'middle', 'basic')),
    given_at timestamptz NOT NULL,
    due date NOT NULL,
    UNIQUE (visit, provisional),
    CHECK ((method IS NULL) = provisional),
    CHECK ((method IS NULL) = (grade IS NULL))
);
CREATE INDEX life_certificate_person ON life_certificate (person, due);
GRANT SELECT, INSERT ON life_certificate TO sothon_app;
