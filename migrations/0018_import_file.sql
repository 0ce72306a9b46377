-- Files of the back office that were loaded to their end.
CREATE TABLE import_file (
    content_hash bytea PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('people', 'payments', 'payment-dates')),
    name text NOT NULL,
    row_count integer NOT NULL,
    loaded_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON import_file TO sothon_app;
