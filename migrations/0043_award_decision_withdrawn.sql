-- contract: the wider checks take the place of the old ones; what the previous release writes passes both.
-- Who proposed an amount can withdraw it while it waits. Nobody has checked it then; checked_at says when it
-- stopped waiting.
ALTER TABLE award_decision DROP CONSTRAINT award_decision_state_check;
ALTER TABLE award_decision ADD CONSTRAINT award_decision_state_check
    CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')) NOT VALID;
ALTER TABLE award_decision DROP CONSTRAINT award_decision_check2;
ALTER TABLE award_decision ADD CONSTRAINT award_decision_checker
    CHECK ((state IN ('proposed', 'withdrawn')) = (checker IS NULL)) NOT VALID;
