-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A member of staff can lock a record for a person at a counter or on the phone.
ALTER TABLE person_lock DROP CONSTRAINT person_lock_channel_check;
ALTER TABLE person_lock ADD CONSTRAINT person_lock_channel_check
    CHECK (channel IN ('web', 'ussd', 'branch')) NOT VALID;
