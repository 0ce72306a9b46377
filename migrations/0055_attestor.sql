-- contract: the wider checks take the place of the old ones; what the previous release writes passes both.
-- A commune attestor works in a commune (six digits), everybody else in a province or at the head office.
ALTER TABLE staff DROP CONSTRAINT staff_role_check;
ALTER TABLE staff ADD CONSTRAINT staff_role_check
    CHECK (role IN ('administrator', 'officer', 'checker', 'agent', 'attestor')) NOT VALID;
ALTER TABLE staff DROP CONSTRAINT staff_office_check;
ALTER TABLE staff ADD CONSTRAINT staff_office_check CHECK (office ~ '^[0-9]{2}([0-9]{4})?$') NOT VALID;
ALTER TABLE staff ADD CONSTRAINT staff_commune
    CHECK ((role = 'attestor') = (coalesce(length(office), 0) = 6)) NOT VALID;
