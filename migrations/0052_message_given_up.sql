-- Why and when a message was given up, and how a member of staff then reached the person, if she did.
ALTER TABLE message_outbox
    ADD COLUMN dead_at timestamptz,
    ADD COLUMN dead_because text CHECK (dead_because IN ('expired', 'refused', 'no-address')),
    ADD COLUMN followed_how text CHECK (followed_how IN ('phoned', 'visited', 'not-reached')),
    ADD COLUMN followed_at timestamptz,
    ADD COLUMN followed_by uuid REFERENCES staff,
    ADD CHECK ((followed_how IS NULL) = (followed_at IS NULL)
        AND (followed_how IS NULL) = (followed_by IS NULL));
