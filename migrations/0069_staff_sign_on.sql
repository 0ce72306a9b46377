-- Who of the staff comes by the institution's own sign-on (OpenID Connect). `identity` is a keyed hash of
-- issuer and subject; neither is stored. A link stays when its member leaves, so that a closed account
-- stays closed.
CREATE TABLE staff_sign_on (
    identity bytea PRIMARY KEY,
    staff uuid NOT NULL REFERENCES staff,
    linked_at timestamptz NOT NULL
);
CREATE INDEX staff_sign_on_staff ON staff_sign_on (staff);
GRANT SELECT, INSERT ON staff_sign_on TO sothon_app;
