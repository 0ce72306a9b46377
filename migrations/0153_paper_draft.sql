-- contract: the previous release writes a paper with a case or with a member of staff, as before; this one also
-- with a draft, and leaves it with none of them where the draft was never sent.
-- A paper that hangs on a draft becomes that of its case in the transaction that sends the draft. The draft is no
-- foreign key: it is deleted when its time is over, and each minute its papers are given up after it.
ALTER TABLE paper ADD COLUMN draft uuid;
ALTER TABLE paper DROP CONSTRAINT paper_giver;
ALTER TABLE paper ADD CONSTRAINT paper_owner CHECK (
    num_nonnulls(first_case, draft, staff) <= 1
    AND (staff IS NULL) = (given_on IS NULL)
    AND (branch IS NULL OR staff IS NOT NULL)
) NOT VALID;
GRANT UPDATE (first_case, draft) ON paper TO sothon_app;
-- Where the case has a paper of the same kind already, the pages join that one.
GRANT UPDATE (paper, key) ON paper_page TO sothon_app;
