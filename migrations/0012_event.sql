-- What happened, for notices and feeds. Readers stop below the snapshot's xmin, hence `xid`.
CREATE TABLE event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    person uuid REFERENCES person,
    detail jsonb NOT NULL
);
GRANT SELECT, INSERT ON event TO sothon_app;
