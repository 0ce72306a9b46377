-- At which branch's counter a leave was asked for; none where it was at an office. Agents of other branches do not
-- go on with it.
ALTER TABLE delegation_request ADD COLUMN branch text REFERENCES branch;
