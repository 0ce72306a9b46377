-- no-transaction
-- Survivors are walked through once a day, to tell children whose pension ends; everybody else's award is not read.
CREATE INDEX CONCURRENTLY award_survivor ON award (membership) WHERE kind = 'survivor';
