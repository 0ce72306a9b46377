-- Until when wrong sign-ins of an address count; its row is forgotten then, for anybody can make rows
-- by typing addresses. Empty where the release before this one wrote last.
ALTER TABLE staff_sign_in_delay ADD COLUMN expires_at timestamptz;
UPDATE staff_sign_in_delay SET expires_at = wait_until + interval '24 hours';
GRANT DELETE ON staff_sign_in_delay TO sothon_app;
