-- What the register held, on the moment of the decision, of the thing a case is about, sealed under the
-- person's data key. What the register holds later does not say what was decided about.
ALTER TABLE case_file ADD COLUMN held bytea;
GRANT UPDATE (held) ON case_file TO sothon_app;
