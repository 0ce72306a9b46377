-- In which month a child's pension ends by age, for the list of the offices: a keyed hash of the month, found anew each
-- day, and only of the months of that list. A row gives away no month, only which children have the same one.
CREATE TABLE age_out_month (
    membership uuid PRIMARY KEY REFERENCES membership,
    ends_in bytea NOT NULL
);
CREATE INDEX age_out_month_ends_in ON age_out_month (ends_in, membership);
GRANT SELECT, INSERT, UPDATE (ends_in), DELETE ON age_out_month TO sothon_app;
