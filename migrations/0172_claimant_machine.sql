-- Which partner's machine entered the record; none where she did herself, or a member of staff.
ALTER TABLE claimant ADD COLUMN machine integer REFERENCES machine;
ALTER TABLE claimant ADD CONSTRAINT claimant_by_machine CHECK (
    machine IS NULL OR (entered_by IS NULL AND branch IS NULL AND paper IS NOT NULL)
) NOT VALID;
