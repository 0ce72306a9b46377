-- What the product registers beside the staff begins with partner organisations. Public. What is closed keeps its
-- row: slips and audit rows name it, and its code is not given again.
CREATE TABLE partner (
    code text PRIMARY KEY,
    name_khmer text NOT NULL,
    name_latin text NOT NULL,
    phone text NOT NULL,
    closed_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON partner TO sothon_app;
