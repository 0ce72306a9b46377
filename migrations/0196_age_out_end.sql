-- A child's pension that has ended by age and waits for two officers: since when it is known, and by which day they are to
-- decide. The row goes when they have decided, or when the end is none any more.
CREATE TABLE age_out_end (
    membership uuid PRIMARY KEY REFERENCES membership,
    found_at timestamptz NOT NULL,
    due_on date NOT NULL
);
CREATE INDEX age_out_end_due ON age_out_end (due_on, membership);
GRANT SELECT, INSERT, DELETE ON age_out_end TO sothon_app;
