-- At which branch's counter it was begun; none where it was at an office or in a commune. Agents of other
-- branches do not go on with it.
ALTER TABLE phone_binding ADD COLUMN branch text REFERENCES branch;
