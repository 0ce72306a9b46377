-- Who did it for the person, where she did not do it herself.
ALTER TABLE case_entry ADD COLUMN delegate uuid REFERENCES person;
