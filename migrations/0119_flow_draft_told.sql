-- The end of which its person was told that it is near; an answer moves the end, and it is told anew.
ALTER TABLE flow_draft ADD COLUMN told_of timestamptz;
