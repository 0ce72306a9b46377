-- Leave for one picture of one finger at one counter, used once, also where nothing came of it. Of the picture only a hash
-- stays, which needs the server's key: the same picture is not taken twice. `outcome` says what became of it and no score.
CREATE TABLE capture_order (
    id uuid PRIMARY KEY,
    visit uuid NOT NULL REFERENCES visit,
    person uuid NOT NULL REFERENCES person,
    finger smallint NOT NULL CHECK (finger BETWEEN 1 AND 10),
    agent uuid NOT NULL REFERENCES staff,
    branch text NOT NULL REFERENCES branch,
    ordered_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > ordered_at),
    used_at timestamptz,
    image_hash bytea UNIQUE,
    device text,
    outcome text CHECK (outcome IN ('match', 'no-match', 'not-read', 'technical', 'other-finger', 'image-reused')),
    CHECK (used_at IS NOT NULL OR (image_hash IS NULL AND outcome IS NULL AND device IS NULL))
);
CREATE INDEX capture_order_visit ON capture_order (visit);
CREATE INDEX capture_order_person ON capture_order (person);
GRANT SELECT, INSERT ON capture_order TO sothon_app;
GRANT UPDATE (used_at, image_hash, device, outcome) ON capture_order TO sothon_app;
