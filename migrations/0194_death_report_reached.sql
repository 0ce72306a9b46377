-- That the question reached her household, as one of the staff has written it down: in what way, who says so, when, and
-- under the person's own key whom they met. Written again, the last one stands.
ALTER TABLE death_report
    ADD COLUMN reached_way text CHECK (reached_way IN ('visit', 'commune', 'contact')),
    ADD COLUMN reached_by uuid REFERENCES staff,
    ADD COLUMN reached_at timestamptz,
    ADD COLUMN reached_note bytea;
ALTER TABLE death_report ADD CONSTRAINT death_report_reached CHECK
    (num_nonnulls(reached_way, reached_by, reached_at, reached_note) IN (0, 4)) NOT VALID;
GRANT UPDATE (reached_way, reached_by, reached_at, reached_note) ON death_report TO sothon_app;
