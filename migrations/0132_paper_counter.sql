-- contract: the previous release writes a case with each paper, as before; this one also writes papers without.
-- A paper that a member of staff adds at a counter has no case: who added it, at which branch, and on which legal
-- day. What she adds of one kind on one day is one paper.
ALTER TABLE paper
    ALTER COLUMN first_case DROP NOT NULL,
    ADD COLUMN staff uuid REFERENCES staff,
    ADD COLUMN branch text REFERENCES branch,
    ADD COLUMN given_on date;
ALTER TABLE paper ADD CONSTRAINT paper_giver CHECK (
    num_nonnulls(first_case, staff) = 1
    AND (staff IS NULL) = (given_on IS NULL)
    AND (branch IS NULL OR staff IS NOT NULL)
) NOT VALID;
