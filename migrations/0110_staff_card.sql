-- The keyed hash of a member's own national identity card, the same as of a person's: who is named on a case
-- does not decide it. The number itself is stored nowhere.
ALTER TABLE staff ADD COLUMN card_hash bytea;
