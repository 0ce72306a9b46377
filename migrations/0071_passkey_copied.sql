-- When a person's passkey first showed a counter that went back: she is told once for each key.
ALTER TABLE passkey ADD COLUMN copied_at timestamptz;
GRANT UPDATE (copied_at) ON passkey TO sothon_app;
