-- At which branch's counter the end of a lock was proposed, which waits for another of the staff; none where it was
-- at an office. Agents of other branches do not go on with it. The lock itself belongs to no branch.
ALTER TABLE person_lock ADD COLUMN unlock_branch text REFERENCES branch;
GRANT UPDATE (unlock_branch) ON person_lock TO sothon_app;
