-- A change of the staff that one administrator proposes and another decides: somebody is invited, gets
-- another role or office, sets password and second factor anew, or leaves. What was proposed never changes;
-- neither who proposed it nor whom it concerns decides it.
CREATE TABLE staff_change (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('invite', 'move', 'reset', 'close')),
    member uuid REFERENCES staff,
    email text CHECK (email = lower(email)),
    role text CHECK (role IN ('administrator', 'officer', 'checker', 'agent')),
    office text CHECK (office ~ '^[0-9]{2}$'),
    maker uuid NOT NULL REFERENCES staff,
    proposed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
    checker uuid REFERENCES staff,
    refusal_reason text,
    decided_at timestamptz,
    CHECK ((kind = 'invite') = (member IS NULL)),
    CHECK ((kind = 'invite') = (email IS NOT NULL)),
    CHECK ((kind IN ('invite', 'move')) = (role IS NOT NULL)),
    CHECK (office IS NULL OR role IS NOT NULL),
    CHECK (checker <> maker),
    CHECK (checker <> member),
    CHECK ((state IN ('approved', 'refused')) = (checker IS NOT NULL)),
    CHECK ((state = 'proposed') = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (refusal_reason IS NOT NULL))
);
-- One change at a time waits for a member, and one invitation for an address.
CREATE UNIQUE INDEX staff_change_member_waits ON staff_change (member) WHERE state = 'proposed';
CREATE UNIQUE INDEX staff_change_email_waits ON staff_change (email) WHERE state = 'proposed';
GRANT SELECT, INSERT ON staff_change TO sothon_app;
GRANT UPDATE (state, checker, refusal_reason, decided_at) ON staff_change TO sothon_app;
