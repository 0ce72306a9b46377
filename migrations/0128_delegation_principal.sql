-- no-transaction
-- Whether a member of staff has acted for this person is asked at each act on a case; a person reads who did.
CREATE INDEX CONCURRENTLY delegation_principal ON delegation (principal, delegate);
