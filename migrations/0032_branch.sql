-- Where people are served: branches of the institution and of its partners. Public.
CREATE TABLE branch (
    code text PRIMARY KEY,
    place text NOT NULL CHECK (place ~ '^([0-9]{2}){2,4}$'),
    name_khmer text NOT NULL,
    name_latin text NOT NULL,
    phone text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON branch TO sothon_app;
