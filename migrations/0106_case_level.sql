-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- Which levels must approve a case (fixed when it was sent), where it lies and since when, and who approved it
-- at the levels before; until when an officer keeps it from others; whom outside the institution it waits for
-- and by when; the instrument on which a rejection rests.
ALTER TABLE case_file DROP CONSTRAINT case_file_state_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_state_check CHECK
    (state IN ('received', 'in-review', 'outside', 'returned', 'approved', 'rejected')) NOT VALID;
ALTER TABLE case_file
    ADD COLUMN levels text[] NOT NULL DEFAULT '{branch}',
    ADD COLUMN level text NOT NULL DEFAULT 'branch',
    ADD COLUMN level_since timestamptz,
    ADD COLUMN approved_by uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN held_until timestamptz,
    ADD COLUMN awaited_body text,
    ADD COLUMN awaited_due date,
    ADD COLUMN reject_reference text;
ALTER TABLE case_file
    ADD CONSTRAINT case_file_level CHECK (level IN ('branch', 'province', 'centre')) NOT VALID,
    ADD CONSTRAINT case_file_awaited CHECK
        ((state = 'outside') = (awaited_body IS NOT NULL)
        AND (awaited_body IS NULL) = (awaited_due IS NULL)) NOT VALID,
    ADD CONSTRAINT case_file_reject_reference CHECK
        (reject_reference IS NULL OR state = 'rejected') NOT VALID;
GRANT UPDATE (levels, level, level_since, approved_by, held_until, awaited_body, awaited_due,
    reject_reference) ON case_file TO sothon_app;
