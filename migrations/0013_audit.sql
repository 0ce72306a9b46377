-- Evidence. Rows are written in the transaction of the act; the app can't change or remove one.
CREATE TABLE audit_row (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    subject text NOT NULL,
    detail jsonb NOT NULL
);
CREATE INDEX audit_row_xid ON audit_row (xid);
-- A sealed batch: the RFC 6962 root over `leaves`, which holds 40 bytes for each row: its id and its
-- hash. It covers every row whose transaction lies in [sealed_from, sealed_below).
CREATE TABLE audit_batch (
    id bigint PRIMARY KEY,
    sealed_at timestamptz NOT NULL,
    sealed_from bigint NOT NULL,
    sealed_below bigint NOT NULL CHECK (sealed_below > sealed_from),
    leaves bytea NOT NULL CHECK (length(leaves) > 0 AND length(leaves) % 40 = 0),
    root bytea NOT NULL CHECK (length(root) = 32)
);
-- A signed note over all batches since the checkpoint before, which it names by its hash.
CREATE TABLE audit_checkpoint (
    id bigint PRIMARY KEY,
    last_batch bigint NOT NULL,
    note text NOT NULL,
    signature bytea NOT NULL CHECK (length(signature) = 64)
);
GRANT SELECT, INSERT ON audit_row, audit_batch, audit_checkpoint TO sothon_app;
