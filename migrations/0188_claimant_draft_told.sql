-- Answers that a survivor keeps under a number: in which language her phone is told that their end is near, and the end
-- of which it was told. Both are empty where a browser keeps them, which tells nobody.
ALTER TABLE claimant_draft
    ADD COLUMN told_in text CHECK (told_in IN ('km', 'en')),
    ADD COLUMN told_of timestamptz;
