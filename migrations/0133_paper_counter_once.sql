-- no-transaction
-- What a member of staff adds for a person of one kind on one day is one paper.
CREATE UNIQUE INDEX CONCURRENTLY paper_counter ON paper (person, kind, staff, given_on)
    WHERE staff IS NOT NULL;
