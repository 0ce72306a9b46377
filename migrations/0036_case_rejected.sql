-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A case can be rejected, with the reason that the person reads. It is decided then, like one approved.
ALTER TABLE case_file DROP CONSTRAINT case_file_state_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_state_check
    CHECK (state IN ('received', 'in-review', 'returned', 'approved', 'rejected')) NOT VALID;
ALTER TABLE case_file ADD COLUMN reject_reason text;
ALTER TABLE case_file ADD CONSTRAINT case_file_reject_reason
    CHECK ((state = 'rejected') = (reject_reason IS NOT NULL)) NOT VALID;
GRANT UPDATE (reject_reason) ON case_file TO sothon_app;
