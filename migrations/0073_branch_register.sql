-- Branches are registered in the product. `hours` is empty where nobody has written them down.
ALTER TABLE branch
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN hours text NOT NULL DEFAULT '',
    ADD COLUMN partner text REFERENCES partner,
    ADD COLUMN closed_at timestamptz;
