-- Since when a phone or a mailbox is the person's, where it took the place of another: no code goes there
-- for three days. Empty for a first one.
ALTER TABLE person ADD COLUMN phone_changed_at timestamptz, ADD COLUMN email_changed_at timestamptz;
