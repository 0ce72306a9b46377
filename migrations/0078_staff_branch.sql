-- The branch at whose counter an agent works; `office` stays its province. An agent without one has been
-- there before this release and reaches nothing until two administrators have given her one.
ALTER TABLE staff
    ADD COLUMN branch text REFERENCES branch,
    ADD CONSTRAINT staff_at_branch
        CHECK (branch IS NULL OR (role = 'agent' AND coalesce(length(office), 0) = 2)) NOT VALID;
