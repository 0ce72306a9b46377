-- At which branch's counter it was entered; none where it was at an office or by the person.
ALTER TABLE account_change ADD COLUMN branch text REFERENCES branch;
