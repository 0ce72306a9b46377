-- Dependants, survivors and payees of a principal. A relative in no register has a name only, sealed
-- under the principal's key.
CREATE TABLE family_link (
    id uuid PRIMARY KEY,
    principal uuid NOT NULL REFERENCES person,
    relative uuid REFERENCES person,
    role text NOT NULL CHECK (role IN ('dependant', 'survivor', 'payee')),
    relation text NOT NULL,
    name bytea,
    CHECK (relative IS NOT NULL OR name IS NOT NULL)
);
CREATE INDEX family_link_principal ON family_link (principal);
GRANT SELECT, INSERT ON family_link TO sothon_app;
