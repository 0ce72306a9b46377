-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- Where a rule pays a child nothing any more, two officers decide an amount of nothing.
ALTER TABLE award_decision DROP CONSTRAINT award_decision_amount_check;
ALTER TABLE award_decision ADD CONSTRAINT award_decision_amount_check
    CHECK (amount BETWEEN 0 AND 10000000) NOT VALID;
