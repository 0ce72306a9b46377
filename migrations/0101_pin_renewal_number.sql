-- The number of a renewal, which staff tell to the person and her phone asks for: its keyed hash, when it was made,
-- and how often another one was typed. A request that the previous release proved has none: nobody chooses a PIN
-- on it, and staff can end it, so that she asks again.
ALTER TABLE pin_renewal ADD COLUMN number_hash bytea;
ALTER TABLE pin_renewal ADD COLUMN number_made_at timestamptz;
ALTER TABLE pin_renewal ADD COLUMN wrong_numbers integer NOT NULL DEFAULT 0;
ALTER TABLE pin_renewal ADD CONSTRAINT pin_renewal_number_check
    CHECK ((number_hash IS NULL) = (number_made_at IS NULL)) NOT VALID;
GRANT UPDATE (number_hash, number_made_at, wrong_numbers) ON pin_renewal TO sothon_app;
