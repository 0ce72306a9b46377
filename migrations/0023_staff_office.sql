-- Where a member of staff works (a province's code; empty for the head office), and the time step of
-- her last code, so that one code signs in once.
ALTER TABLE staff
    ADD COLUMN office text CHECK (office ~ '^[0-9]{2}$'),
    ADD COLUMN last_totp_step bigint;
