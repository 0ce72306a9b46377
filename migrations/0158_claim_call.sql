-- What a survivor who is in no register has told by the keys of her phone, for the office of her province to call
-- her: sealed under a key of the ring, and gone as soon as the office has closed it. Nobody has looked whether the
-- number she typed is anybody's. The hash of her phone limits how often she tells; of a closed one it stays as long
-- as the row, without a name beside it.
CREATE TABLE claim_call (
    id uuid PRIMARY KEY,
    reference integer NOT NULL UNIQUE,
    province text NOT NULL,
    told bytea,
    ring_key smallint,
    phone_hash bytea NOT NULL,
    told_at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('entered', 'not-reached', 'no-claim', 'mistake')),
    closed_by uuid REFERENCES staff,
    closed_at timestamptz,
    CHECK ((told IS NULL) = (ring_key IS NULL)),
    CHECK ((told IS NULL) = (closed_at IS NOT NULL)),
    CHECK ((outcome IS NULL) = (closed_at IS NULL)),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
CREATE INDEX claim_call_waits ON claim_call (told_at, id) WHERE closed_at IS NULL;
CREATE INDEX claim_call_phone ON claim_call (phone_hash, told_at);
GRANT SELECT, INSERT ON claim_call TO sothon_app;
GRANT UPDATE (told, ring_key, outcome, closed_by, closed_at) ON claim_call TO sothon_app;
