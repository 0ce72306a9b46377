ALTER TABLE claimant VALIDATE CONSTRAINT claimant_by_machine;
