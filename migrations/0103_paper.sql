-- A paper that a person gave, such as a birth certificate: her own, and first given with one case. It serves
-- every later case of hers that asks for such a paper.
CREATE TABLE paper (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    kind text NOT NULL,
    first_case uuid NOT NULL REFERENCES case_file,
    begun_at timestamptz NOT NULL,
    UNIQUE (first_case, kind)
);
CREATE INDEX paper_person ON paper (person, kind);
GRANT SELECT, INSERT ON paper TO sothon_app;
