-- A page of a paper: a file on its way, kept, failed or taken back. Its bytes lie in the store of files under the
-- id, sealed by the person's data key; `digest` is that of the sealed bytes. `bytes` counts what was sent. While
-- `file` is true something may lie in that store; of a page that failed or was taken back it is removed.
CREATE TABLE paper_page (
    id uuid PRIMARY KEY,
    paper uuid NOT NULL REFERENCES paper,
    key uuid NOT NULL,
    delegate uuid REFERENCES person,
    begun_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    bytes integer NOT NULL CHECK (bytes >= 0),
    state text NOT NULL CHECK (state IN ('arriving', 'received', 'failed', 'removed')),
    settled_at timestamptz,
    file_kind text,
    scan text,
    digest bytea,
    reason text,
    file boolean NOT NULL DEFAULT true,
    CHECK ((state = 'arriving') = (settled_at IS NULL)),
    CHECK ((state = 'failed') = (reason IS NOT NULL)),
    CHECK (
        (state IN ('received', 'removed'))
        = (file_kind IS NOT NULL AND scan IS NOT NULL AND digest IS NOT NULL)
    )
);
-- The same form sent twice is one page.
CREATE UNIQUE INDEX paper_page_key ON paper_page (paper, key) WHERE state <> 'failed';
CREATE INDEX paper_page_paper ON paper_page (paper, begun_at);
CREATE INDEX paper_page_arriving ON paper_page (until) WHERE state = 'arriving';
CREATE INDEX paper_page_leftover ON paper_page (id) WHERE file AND state IN ('failed', 'removed');
GRANT SELECT, INSERT ON paper_page TO sothon_app;
GRANT UPDATE (bytes, state, settled_at, file_kind, scan, digest, reason, file) ON paper_page TO sothon_app;
