-- contract: the wider checks take the place of the old ones; what the previous release writes passes both.
-- An auditor is invited like any other.
ALTER TABLE staff_change DROP CONSTRAINT staff_change_role_check;
ALTER TABLE staff_change ADD CONSTRAINT staff_change_role_check
    CHECK (role IN ('administrator', 'officer', 'checker', 'agent', 'attestor', 'auditor')) NOT VALID;
