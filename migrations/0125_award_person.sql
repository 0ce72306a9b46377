-- no-transaction
-- Whose award it is: asked each time somebody begins or sends a case, because a claim for service of one's own is for
-- those who have no such pension yet.
CREATE INDEX CONCURRENTLY award_person ON award (person);
