-- Passkeys of the staff, apart from those of people: neither table's keys sign in the other's owners. The
-- name is in the clear, as the addresses of staff are. `copied_at` is when a counter that went back first
-- told that somebody may hold a copy; from then on the key signs nobody in.
CREATE TABLE staff_passkey (
    id uuid PRIMARY KEY,
    staff uuid NOT NULL REFERENCES staff,
    user_handle uuid NOT NULL,
    credential_id bytea NOT NULL UNIQUE,
    credential jsonb NOT NULL,
    name text NOT NULL,
    added_at timestamptz NOT NULL,
    used_at timestamptz,
    copied_at timestamptz
);
CREATE INDEX staff_passkey_staff ON staff_passkey (staff, added_at);
GRANT SELECT, INSERT, UPDATE (credential, used_at, copied_at), DELETE ON staff_passkey TO sothon_app;
