-- What papers hang on that are given before a form is sent. It is set with the first of them, and is of this draft
-- and of no later one of the same kind.
ALTER TABLE flow_draft ADD COLUMN id uuid;
