-- When a member of staff left (her row stays, for the audit names her), and until when the sessions that
-- she had begun have ended: her link or her reset.
ALTER TABLE staff
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN sessions_after timestamptz;
