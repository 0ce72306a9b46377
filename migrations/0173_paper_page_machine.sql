-- Which partner's machine sent the page for the person; none where she, or somebody for her, did.
ALTER TABLE paper_page ADD COLUMN machine integer REFERENCES machine;
