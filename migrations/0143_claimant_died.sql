-- As much of the day of the death as a claimant has told when she reported it, so that her claim does not ask again;
-- sealed under her data key.
ALTER TABLE claimant ADD COLUMN deceased_died bytea;
