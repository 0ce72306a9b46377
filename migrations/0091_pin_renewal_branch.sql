-- At which branch a new PIN was asked for; none where the person asked herself and no agent has visited her. Agents
-- of other branches do not go on with it.
ALTER TABLE pin_renewal ADD COLUMN branch text REFERENCES branch;
GRANT UPDATE (branch) ON pin_renewal TO sothon_app;
