-- contract: the wider check takes the place of the old one; what the previous release writes passes both.
-- A guardian's leave comes from a request that two officers decided. The person can stop it, and only two
-- officers let it go on or end it. No leave of before is a guardian's.
ALTER TABLE delegation ADD COLUMN guardian boolean NOT NULL DEFAULT false;
ALTER TABLE delegation ADD COLUMN request uuid REFERENCES delegation_request;
ALTER TABLE delegation ADD COLUMN frozen_at timestamptz;
ALTER TABLE delegation ADD CONSTRAINT delegation_guardian_decided
    CHECK (NOT guardian OR request IS NOT NULL) NOT VALID;
ALTER TABLE delegation ADD CONSTRAINT delegation_frozen CHECK (guardian OR frozen_at IS NULL) NOT VALID;
ALTER TABLE delegation DROP CONSTRAINT delegation_ended_by_check;
ALTER TABLE delegation ADD CONSTRAINT delegation_ended_by_check
    CHECK (ended_by IN ('principal', 'delegate', 'newer', 'officers')) NOT VALID;
GRANT UPDATE (frozen_at) ON delegation TO sothon_app;
