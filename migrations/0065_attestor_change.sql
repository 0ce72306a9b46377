-- contract: the wider checks take the place of the old ones; what the previous release writes passes both.
-- A commune attestor can be proposed: her office is a commune (six digits).
ALTER TABLE staff_change DROP CONSTRAINT staff_change_role_check;
ALTER TABLE staff_change ADD CONSTRAINT staff_change_role_check
    CHECK (role IN ('administrator', 'officer', 'checker', 'agent', 'attestor')) NOT VALID;
ALTER TABLE staff_change DROP CONSTRAINT staff_change_office_check;
ALTER TABLE staff_change ADD CONSTRAINT staff_change_office_check
    CHECK (office ~ '^[0-9]{2}([0-9]{4})?$') NOT VALID;
ALTER TABLE staff_change ADD CONSTRAINT staff_change_commune CHECK (
    role IS NULL OR (role = 'attestor') = (coalesce(length(office), 0) = 6)
) NOT VALID;
