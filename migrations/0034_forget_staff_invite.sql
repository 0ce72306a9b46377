-- Links to join the staff that have expired are forgotten, used or not; that they were made and used
-- stands in the audit.
GRANT DELETE ON staff_invite TO sothon_app;
