-- The mailbox her notices go to, sealed under her own data key; none when empty.
ALTER TABLE person ADD COLUMN email bytea;
