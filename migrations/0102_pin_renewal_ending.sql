-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A request ends also when its number was typed wrong too often, or was lost.
ALTER TABLE pin_renewal DROP CONSTRAINT pin_renewal_ending_check;
ALTER TABLE pin_renewal ADD CONSTRAINT pin_renewal_ending_check CHECK (ending IN
    ('used', 'stopped', 'wrong-calls', 'wrong-numbers', 'number-lost', 'set-anew', 'out-of-date')) NOT VALID;
