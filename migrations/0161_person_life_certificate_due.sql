-- no-transaction
-- Whose life certificate is due soon.
CREATE INDEX CONCURRENTLY person_life_certificate_due ON person (life_certificate_due, id)
    WHERE life_certificate_due IS NOT NULL;
