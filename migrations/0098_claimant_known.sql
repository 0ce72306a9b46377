-- What a claimant can tell without papers: how much of her own day of birth she knows, of which the first day
-- stands in person.birth_date; when the one who died was born and where that one served. The last two are
-- sealed under her data key.
ALTER TABLE claimant
    ADD COLUMN born_known text NOT NULL DEFAULT 'day' CHECK (born_known IN ('day', 'month', 'year')),
    ADD COLUMN deceased_born bytea,
    ADD COLUMN deceased_service bytea;
