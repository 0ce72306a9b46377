-- At which branch's counter a claimant was entered; none where it was at an office, in a commune or from home.
-- Agents of other branches do not go on with her record.
ALTER TABLE claimant ADD COLUMN branch text REFERENCES branch;
