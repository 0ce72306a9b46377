-- What the back office's file said of a member when it was last taken over: eight bytes of a keyed hash
-- for each column, in the order of the format. So a later file tells which columns it changed.
ALTER TABLE membership ADD COLUMN cell_hashes bytea NOT NULL DEFAULT '';
-- A file may change what an earlier file brought, never what a case decided (see decided_field).
GRANT UPDATE (scheme, grade, retired_on, cell_hashes) ON membership TO sothon_app;
GRANT DELETE ON service_period, salary_fact, family_link TO sothon_app;
GRANT UPDATE ON payment_account TO sothon_app;
