-- Health centres. Public.
CREATE TABLE health_centre (
    code text PRIMARY KEY,
    name_khmer text NOT NULL,
    name_latin text NOT NULL,
    place text NOT NULL CHECK (place ~ '^([0-9]{2}){2,4}$'),
    phone text NOT NULL,
    closed_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON health_centre TO sothon_app;
