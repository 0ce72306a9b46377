-- Whom a person lets act for her, how far and until which day, and when a delegate began to act. A leave that
-- is given anew is a new row. It holds until its last day has ended, or until one of the two ends it.
CREATE TABLE delegation (
    id uuid PRIMARY KEY,
    principal uuid NOT NULL REFERENCES person,
    delegate uuid NOT NULL REFERENCES person,
    scope text NOT NULL CHECK (scope IN ('see', 'report', 'claim')),
    granted_at timestamptz NOT NULL,
    last_day date NOT NULL,
    ended_at timestamptz,
    ended_by text CHECK (ended_by IN ('principal', 'delegate', 'newer')),
    CHECK (principal <> delegate),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
-- One leave at a time stands between two people.
CREATE UNIQUE INDEX delegation_standing ON delegation (principal, delegate) WHERE ended_at IS NULL;
CREATE INDEX delegation_of_delegate ON delegation (delegate) WHERE ended_at IS NULL;
CREATE TABLE delegation_use (
    delegation uuid NOT NULL REFERENCES delegation,
    at timestamptz NOT NULL,
    PRIMARY KEY (delegation, at)
);
GRANT SELECT, INSERT ON delegation, delegation_use TO sothon_app;
GRANT UPDATE (ended_at, ended_by) ON delegation TO sothon_app;
