-- no-transaction
-- What the back office did not carry out, the latest day first: the list of the offices.
CREATE INDEX CONCURRENTLY back_office_instruction_refused ON back_office_instruction (outcome_on DESC, event DESC)
    WHERE outcome = 'refused';
