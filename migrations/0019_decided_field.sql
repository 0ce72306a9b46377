-- Fields of a person that a decided case has set, by the name of the import's column. No file of the
-- back office overwrites them.
CREATE TABLE decided_field (
    person uuid NOT NULL REFERENCES person,
    field text NOT NULL CHECK (field IN (
        'scheme', 'family_name_km', 'given_name_km', 'family_name_latin', 'given_name_latin',
        'sex', 'birth_date', 'national_id', 'phone', 'place_code', 'disability', 'id_poor',
        'grade', 'retired_on', 'service', 'salaries', 'award_kind', 'award_number',
        'award_date', 'award_source', 'award_amount', 'life_certificate_due', 'account_bank',
        'account_number', 'family'
    )),
    reference text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (person, field)
);
GRANT SELECT, INSERT, UPDATE ON decided_field TO sothon_app;
