-- At the counter of which branch a member of staff sent it for the person; none at the counter of an office.
ALTER TABLE case_entry ADD COLUMN branch text REFERENCES branch;
