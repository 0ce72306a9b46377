-- The branch at which an agent is to work.
ALTER TABLE staff_change
    ADD COLUMN branch text REFERENCES branch,
    ADD CONSTRAINT staff_change_at_branch
        CHECK (branch IS NULL OR (role = 'agent' AND coalesce(length(office), 0) = 2)) NOT VALID;
