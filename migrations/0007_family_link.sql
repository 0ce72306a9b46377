-- Dependants, survivors and payees of a principal. A relative is known by her own member number,
-- which may come into the register later, or by a name sealed under the principal's key.
CREATE TABLE family_link (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    principal uuid NOT NULL REFERENCES person,
    role text NOT NULL CHECK (role IN ('dependant', 'survivor', 'payee')),
    relation text NOT NULL,
    relative_number text,
    name bytea,
    CHECK ((relative_number IS NULL) <> (name IS NULL))
);
CREATE INDEX family_link_principal ON family_link (principal);
CREATE INDEX family_link_relative ON family_link (relative_number);
GRANT SELECT, INSERT ON family_link TO sothon_app;
