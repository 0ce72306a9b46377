-- Fingerprint scanners. Public.
-- `code` is the serial number.
CREATE TABLE device (
    code text PRIMARY KEY,
    model text NOT NULL,
    branch text NOT NULL REFERENCES branch,
    closed_at timestamptz
);
CREATE INDEX device_branch ON device (branch) WHERE closed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON device TO sothon_app;
