-- Which partner's machine sent the case for the person; none where she, somebody for her or nobody did.
ALTER TABLE case_entry ADD COLUMN machine integer REFERENCES machine;
